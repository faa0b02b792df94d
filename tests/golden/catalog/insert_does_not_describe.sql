insert into prices values (1);
select net / 2 from prices;
