-- Spark reserves no word: these are columns and aliases.
select date, timestamp, year, first, last, values, hour as minute from left_table as right_table;
