CREATE TABLE t (a BOOLEAN, b BOOLEAN, c BOOLEAN);

-- AND binds tighter than OR; the parentheses say so to the reader.
SELECT (a AND b) OR c, a AND (b OR c), NOT a AND b, NOT (a AND b), NOT a OR b, NOT a FROM t;
