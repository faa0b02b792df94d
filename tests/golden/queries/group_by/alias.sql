select substring(zip, 1, 2) as region, count(*) from customers group by region;
