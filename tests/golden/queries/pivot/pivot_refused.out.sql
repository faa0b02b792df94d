!!!RESOLVE CNV201!!! -- sc-transpile: pivot_refused.sql:1:1: CNV201: PIVOT groups by all other columns, which are not known here
/*
select * from unknown pivot (sum(a) for b in (1))
*/
;

CREATE TABLE t (a DOUBLE, b DOUBLE);

!!!RESOLVE CNV201!!! -- sc-transpile: pivot_refused.sql:3:1: CNV201: the name of a pivoted column is known only when PIVOT runs
/*
select * from t pivot (sum(a) for b in (1.5e0))
*/
;
