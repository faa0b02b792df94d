create table prices (net int);
create view halves as select net, net / 2 as half from prices;
select half / 3, net / 3 from halves;
