create table Prices (Net int);
select NET / 2 from PRICES;
