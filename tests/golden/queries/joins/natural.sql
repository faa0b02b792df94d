select * from orders natural join order_lines;
select * from orders natural left join refunds;
