!!!RESOLVE PRS001!!! -- sc-transpile: comma_in_group_by.sql:1:1: PRS001: unexpected 'country', expected ',' before it
/*
select region, country, count(*) from stores group by region country
*/
;
