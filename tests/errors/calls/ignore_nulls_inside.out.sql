!!!RESOLVE PRS102!!! -- sc-transpile: ignore_nulls_inside.sql:1:1: PRS102: IGNORE NULLS stands in the parentheses of FIRST, LAST and ANY_VALUE only, after their one argument
/*
select max(price ignore nulls) from items
*/
;
