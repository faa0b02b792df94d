create table t (s string);
select Upper(s), LOWER(s), Coalesce(s, 'x') from t;
