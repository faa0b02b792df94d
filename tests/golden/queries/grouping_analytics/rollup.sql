select country, city, sum(total) from orders group by rollup (country, city);
select country, city, sum(total) from orders group by country, city with rollup;
