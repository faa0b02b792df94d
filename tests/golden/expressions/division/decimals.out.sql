CREATE TABLE prices (net NUMBER(10, 2), rate NUMBER(10, 2));
SELECT CAST(net AS NUMBER(38, 13)) / rate FROM prices;
