select top 5 id from orders;
select id from orders limit 5, 10;
select [id] from orders;
select id from orders;
