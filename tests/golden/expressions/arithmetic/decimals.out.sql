CREATE TABLE prices (net NUMBER(10, 2), rate NUMBER(4, 3), huge NUMBER(38, 10));

-- Sums and products keep Spark's digits unless Spark gives up some of its scale at 38.
SELECT net + rate, net * rate, net - 1, CAST(huge * huge AS NUMBER(38, 6)) FROM prices;
