create table prices (net int, rate decimal(4, 2));
-- The types decide how to divide.
select net / 2, rate / 2 from prices;
