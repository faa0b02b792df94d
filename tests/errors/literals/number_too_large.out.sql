!!!RESOLVE PRS010!!! -- sc-transpile: number_too_large.sql:1:1: PRS010: the number is out of the range of its type BIGINT
/*
select 99999999999999999999L
*/
;
