create table big_orders as select id, total from orders where total > 1000;
create or replace table latest as with o as (select * from orders) select * from o;
