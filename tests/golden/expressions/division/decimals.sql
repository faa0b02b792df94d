create table prices (net decimal(10, 2), rate decimal(10, 2));
select net / rate from prices;
