create table t (k int, v int, d decimal(10,2), f double, s string, b boolean);

select k, bit_and(v), bit_or(v), bit_xor(v), median(v), percentile(d, 0.25) from t group by k;
select
  percentile_cont(0.25) within group (order by v desc) filter (where b),
  percentile_disc(0.5) within group (order by d),
  max_by(s, v) filter (where b)
from t;
select kurtosis(f), skewness(v) from t;
select regr_slope(v, d), regr_count(f, v), try_sum(v), try_avg(d) from t;
select percentile_approx(v, 0.5), percentile_cont(0.25) within group (order by v) over (partition by k) from t;
