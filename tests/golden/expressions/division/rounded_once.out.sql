CREATE TABLE prices (net NUMBER(10, 2));

-- A quotient is rounded to Spark's six digits in one step.
SELECT
    CAST(CAST(net AS NUMBER(38, 18)) / 3 AS NUMBER(14, 6)),
    CAST(CAST(net AS NUMBER(38, 18)) / 999 AS NUMBER(14, 6))
FROM prices;
