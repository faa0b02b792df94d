!!!RESOLVE PRS103!!! -- sc-transpile: lambda_in_parentheses.sql:1:1: PRS103: a lambda's only parameter stands without parentheses
/*
select transform(prices, (p) -> p * 2) from items
*/
;
