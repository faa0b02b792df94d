create table prices (net int);
select gross from prices;
