create table prices (net int);
with p as (select net as n from prices) select n / 2 from (select n from p) q;
