select country, sum(total) as t, rank() over (order by sum(total) desc) as r from orders group by country;
