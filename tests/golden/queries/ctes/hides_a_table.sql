create table source (a int);
-- The name means the CTE, whose column is a string.
with source as (select 'x' as a) select a || 'y' from source;
