create table t (a int, c string);
-- In Spark || binds as + does, from left to right.
select a + 1 || c, a || c || 'x', c || a + 1 from t;
