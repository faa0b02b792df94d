SELECT
    trades.ts,
    price,
    quote
FROM trades
ASOF JOIN quotes MATCH_CONDITION (trades.ts >= quotes.ts) ON trades.symbol = quotes.symbol;
