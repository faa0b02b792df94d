select 1 union all;
