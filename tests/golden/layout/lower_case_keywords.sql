select Country, count(*) as N, case when sum(Total) > 10 then 'x' end from Customers where Name is not null group by Country order by N desc limit 5;
