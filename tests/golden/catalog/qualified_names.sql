create table shop.prices (net int);
select net / 2, prices.net / 2, shop.prices.net / 2 from shop.prices;
