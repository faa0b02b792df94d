select max(price ignore nulls) from items;
