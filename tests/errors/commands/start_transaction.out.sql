!!!RESOLVE PRS601!!! -- sc-transpile: start_transaction.sql:1:1: PRS601: Spark refuses START TRANSACTION
/*
START TRANSACTION
*/
;
