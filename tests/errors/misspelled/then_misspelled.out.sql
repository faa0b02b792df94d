!!!RESOLVE PRS001!!! -- sc-transpile: then_misspelled.sql:1:1: PRS001: unexpected 'thne'
/*
select case when amount > 100 thne 'large' else 'small' end as size from orders
*/
;
