select id from orders order by total * 2 desc, case when country = 'DE' then 0 else 1 end;
