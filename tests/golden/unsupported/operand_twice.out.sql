-- an operand of unknown type that the form needs twice
!!!RESOLVE CNV103!!! -- sc-transpile: operand_twice.sql:2:1: CNV103: a function that needs an operand twice is not converted yet for an operand of this length whose type is not known
/*
SELECT OVERLAY(:text PLACING b FROM 1) FROM t
*/
;
