with a as (select 1) b as (select 2) select * from a, b;
