create table t (a int, s string);
select a between 1 and 10, a not between 1 and 10, a in (1, 2, 3), a not in (1, 2), s in ('x', 'y') from t;
