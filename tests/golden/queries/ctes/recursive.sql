with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < 10) select n from numbers;
