create table lines (price int not null, net int not null);
-- A column of that name goes before the alias, in Spark as in Snowflake.
select price + 1 as net, net + 1 as more from lines;
