with
-- first
a as (select 1 as x), -- after the first
/* second */
b as (select x from a)
-- main
select * from b;
