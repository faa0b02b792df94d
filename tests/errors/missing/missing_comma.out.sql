!!!RESOLVE PRS001!!! -- sc-transpile: missing_comma.sql:1:1: PRS001: unexpected country, expected ',', FROM, WHERE or GROUP BY
/*
select id name country from customers
*/
;
