create view recent_orders select * from orders;
