-- Spark reserves no word: these are columns and aliases.
SELECT date, timestamp, year, first, last, "VALUES", hour AS minute FROM left_table AS right_table;
