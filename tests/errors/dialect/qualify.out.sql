!!!RESOLVE CNV901!!! -- sc-transpile: qualify.sql:1:1: CNV901: Spark has QUALIFY since version 4.2
/*
select id from orders qualify row_number() over (partition by customer_id order by order_date) = 1
*/
;
