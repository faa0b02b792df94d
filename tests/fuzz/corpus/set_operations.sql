select 1 union select 2 union all select 3 except select 4 intersect select 5 minus select 6;
(select 1);
((select 1));
(select 1) union ((select 2) intersect (select 3));
((select 1) limit 1) limit 2;
values (1) union values (2);
