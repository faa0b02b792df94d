select country, count(*) from customers gorup by country;
