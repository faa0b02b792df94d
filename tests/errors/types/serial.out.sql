!!!RESOLVE PRS501!!! -- sc-transpile: serial.sql:1:1: PRS501: Spark has no data type 'serial'
/*
create table orders (id serial)
*/
;
