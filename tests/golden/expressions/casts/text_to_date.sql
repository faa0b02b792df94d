create table t (s string);
select cast(s as date), cast('2024-02-29' as date), date '2024-02-29' from t;
