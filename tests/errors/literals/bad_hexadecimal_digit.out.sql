!!!RESOLVE PRS011!!! -- sc-transpile: bad_hexadecimal_digit.sql:1:1: PRS011: the text is not hexadecimal
/*
select X'0G'
*/
;
