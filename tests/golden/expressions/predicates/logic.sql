create table t (a boolean, b boolean, c boolean);
-- AND binds tighter than OR; the parentheses say so to the reader.
select a and b or c, a and (b or c), not a and b, not (a and b), not a or b, ! a from t;
