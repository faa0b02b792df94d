select year(placed), count(*) from orders group by year(placed);
