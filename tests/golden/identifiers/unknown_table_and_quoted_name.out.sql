-- Nothing says how Snowflake spells a name that needs quotes if its table is not known.
SELECT "unit price" FROM order_lines;
