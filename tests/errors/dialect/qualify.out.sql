!!!RESOLVE PRS001!!! -- sc-transpile: qualify.sql:1:1: PRS001: QUALIFY is not part of this version of Spark SQL
/*
select id from orders qualify row_number() over (partition by customer_id order by order_date) = 1
*/
;
