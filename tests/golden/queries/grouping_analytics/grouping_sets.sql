select country, city, sum(total) from orders group by grouping sets ((country, city), (country), ());
select country, city, sum(total) from orders group by country, city grouping sets ((country, city), ());
