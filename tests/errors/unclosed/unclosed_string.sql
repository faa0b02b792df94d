select id from customers where name = 'Anna;
select 2;
