-- Nothing says how Snowflake spells a name that needs quotes if its table is not known.
select `unit price` from order_lines;
