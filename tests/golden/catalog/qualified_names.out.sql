CREATE TABLE shop.prices (net INT);

SELECT
    CAST(net AS DOUBLE) / 2,
    CAST(prices.net AS DOUBLE) / 2,
    CAST(shop.prices.net AS DOUBLE) / 2
FROM shop.prices;
