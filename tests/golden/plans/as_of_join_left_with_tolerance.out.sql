SELECT
    t1.ts,
    price,
    quote
FROM (SELECT *, ROW_NUMBER() OVER (ORDER BY 1 NULLS FIRST) AS _row FROM trades) AS t1
LEFT JOIN quotes ON t1.symbol = quotes.symbol AND t1.ts >= quotes.ts AND quotes.ts >= t1.ts - 1
QUALIFY ROW_NUMBER() OVER (PARTITION BY t1._row ORDER BY quotes.ts DESC NULLS LAST) = 1;
