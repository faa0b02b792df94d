create table t (a int, b int);
select a = b, a == b, a <> b, a != b, a < b, a >= b from t;
