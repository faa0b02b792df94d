create table t (b boolean);
select b is true, b is not true, b is false, b is not false, b is unknown, b is not unknown from t;
