!!!RESOLVE PRS303!!! -- sc-transpile: unset_with_value.sql:1:1: PRS303: a property that is unset takes no value
/*
ALTER TABLE orders UNSET TBLPROPERTIES ('retention' = '30 days')
*/
;
