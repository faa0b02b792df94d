select country, count(*) from customers group country;
