select country, city, sum(total) from orders group by cube (country, city);
select country, city, sum(total) from orders group by country, city with cube;
