select year, country, city, sum(total) from orders group by year, rollup (country, city);
