!!!RESOLVE PRS001!!! -- sc-transpile: comma_in_list.sql:1:1: PRS001: nothing stands between ',' and ')'
/*
select * from orders where status in ('open', 'paid',)
*/
;
