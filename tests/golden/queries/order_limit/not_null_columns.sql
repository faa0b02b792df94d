create table orders (id int not null, total decimal(10, 2), placed date not null);
-- Where there is no NULL its place need not be said.
select id, total from orders order by placed desc, id, total;
select placed, count(*) as n from orders group by placed order by n desc, placed;
