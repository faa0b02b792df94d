!!!RESOLVE PRS011!!! -- sc-transpile: bad_date_literal.sql:1:1: PRS011: the text is not a date
/*
select date '2024-13-45'
*/
;
