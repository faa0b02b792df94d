create table t (s string);
select substring(s, 2), substring(s, 2, 3), substr(s, 1, 1), substring(s from 2 for 3) from t;
