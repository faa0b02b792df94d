select country, city, count(*) from customers group by country, city;
