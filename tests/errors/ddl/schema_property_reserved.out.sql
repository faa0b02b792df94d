!!!RESOLVE PRS304!!! -- sc-transpile: schema_property_reserved.sql:1:1: PRS304: the property owner is reserved
/*
CREATE SCHEMA sales WITH DBPROPERTIES ('owner' = 'ann')
*/
;
