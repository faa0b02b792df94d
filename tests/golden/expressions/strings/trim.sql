create table t (s string);
select trim(s), ltrim(s), rtrim(s), trim('x' from s), trim(leading 'x' from s), trim(trailing from s), ltrim('x', s) from t;
