create table t (v int, s string);

select percentile(v, v) from t;
select percentile(distinct v, 0.5) from t;
select percentile(v, 0.5, 2) from t;
select mode() within group (order by v) from t;
select first(v, v > 1) from t;
