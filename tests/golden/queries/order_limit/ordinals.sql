select country, count(*) as n from customers group by country order by 2 desc, 1;
