!!!RESOLVE CNV201!!! -- sc-transpile: all_unknown.sql:1:1: CNV201: EXCEPT ALL counts equal rows, for which the columns of its queries must be known
/*
select * from a except all select * from b
*/
;
