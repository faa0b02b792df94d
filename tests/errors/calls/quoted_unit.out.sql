!!!RESOLVE PRS101!!! -- sc-transpile: quoted_unit.sql:1:1: PRS101: the unit of dateadd is a bare word, not a string
/*
select dateadd('month', 1, signed) from contracts
*/
;
