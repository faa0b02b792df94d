!!!RESOLVE PRS001!!! -- sc-transpile: joined_order_by.sql:1:1: PRS001: unexpected 'orderby'
/*
select region from stores orderby region
*/
;
