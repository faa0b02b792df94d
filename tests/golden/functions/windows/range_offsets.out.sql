CREATE TABLE t (a INT, d DATE);
SELECT SUM(a) OVER (ORDER BY a NULLS FIRST RANGE BETWEEN 1 PRECEDING AND 2 FOLLOWING) FROM t;

!!!RESOLVE CNV201!!! -- sc-transpile: range_offsets.sql:4:1: CNV201: a RANGE frame with an offset is converted only for numbers
/*
select sum(a) over (order by d range between interval 1 day preceding and current row) from t
*/
;
