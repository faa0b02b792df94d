!!!RESOLVE PRS104!!! -- sc-transpile: frame_bound.sql:1:1: PRS104: the bound of a window frame must be a constant
/*
select sum(a) over (order by b rows between n preceding and current row) from t
*/
;
