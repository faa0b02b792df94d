create table prices (net double);
select net / 2 from prices;
create or replace table prices (net int);
select net / 2 from prices;
