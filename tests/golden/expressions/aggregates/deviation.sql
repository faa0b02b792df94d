create table t (a int, d double);
select stddev(a), stddev_pop(d), variance(d), var_pop(a), corr(a, d), covar_samp(a, d) from t;
