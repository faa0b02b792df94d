create table prices (net decimal(10, 2));
-- A quotient is rounded to Spark's six digits in one step.
select net / 3, net / 999 from prices;
