select 'a' as k, count(*) as n from a union all select 'b', count(*) from b union all select 'c', count(*) from c union all select 'd', count(*) from d;
