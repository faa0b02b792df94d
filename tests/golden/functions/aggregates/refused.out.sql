CREATE TABLE t (v INT, s VARCHAR);

!!!RESOLVE CNV103!!! -- sc-transpile: refused.sql:3:1: CNV103: a percentile whose share is not a constant number is not converted yet
/*
select percentile(v, v) from t
*/
;

!!!RESOLVE CNV103!!! -- sc-transpile: refused.sql:4:1: CNV103: a percentile of DISTINCT values is not converted yet
/*
select percentile(distinct v, 0.5) from t
*/
;

!!!RESOLVE CNV103!!! -- sc-transpile: refused.sql:5:1: CNV103: percentile() with a frequency is not converted yet
/*
select percentile(v, 0.5, 2) from t
*/
;

!!!RESOLVE CNV103!!! -- sc-transpile: refused.sql:6:1: CNV103: mode() with an order of values that are equally frequent is not converted yet
/*
select mode() within group (order by v) from t
*/
;

!!!RESOLVE CNV103!!! -- sc-transpile: refused.sql:7:1: CNV103: first_value() with a null flag that is not constant
/*
select first(v, v > 1) from t
*/
;
