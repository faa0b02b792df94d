create table prices (net int, name string);
select half.net / 2 from (select * from prices) half;
