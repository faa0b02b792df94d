!!!RESOLVE PRS501!!! -- sc-transpile: datetime.sql:1:1: PRS501: Spark has no data type 'datetime'
/*
select cast(created as datetime) from orders
*/
;
