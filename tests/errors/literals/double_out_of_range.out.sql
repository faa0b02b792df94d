!!!RESOLVE PRS010!!! -- sc-transpile: double_out_of_range.sql:1:1: PRS010: the number is out of the range of its type DOUBLE
/*
select 1e400 as huge
*/
;
