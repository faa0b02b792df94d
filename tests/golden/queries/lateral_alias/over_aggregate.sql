create table lines (country string, price int);
select country, sum(price) as total, total + 1 as more from lines group by country;
