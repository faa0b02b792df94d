create table `my table` (`Order` int not null, `First Name` string not null, `plain` int not null, `a``b"c` int not null, `1st` int not null);
select `order`, `FIRST name`, `PLAIN`, plain, `a``b"c`, `1ST` from `my table` where `first NAME` = 'x';
select t.`First name` as `Full Name`, t.`plain` as `select` from `my table` as t order by t.`first name`;
with `The CTE` as (select 1 as `A b`) select `a B` from `The CTE`;
select x.`Group` from (select 1 as `group`) x;
