create table t (s string);
select position('a', s, 3) from t;
