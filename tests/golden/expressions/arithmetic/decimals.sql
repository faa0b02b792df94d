create table prices (net decimal(10, 2), rate decimal(4, 3), huge decimal(38, 10));
-- Sums and products keep Spark's digits unless Spark gives up some of its scale at 38.
select net + rate, net * rate, net - 1, huge * huge from prices;
