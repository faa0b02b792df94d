create table wide (id int, q1 int, q2 decimal(10, 2), r1 int, r2 int);

select * from wide unpivot (amount for quarter in (q1, q2 as second));
select * from wide unpivot include nulls ((q, r) for name in ((q1, r1), (q2, r2) as `2`)) as u;
select id from not_known unpivot (amount for quarter in (q1, q2)) where amount > 1;
select * from wide unpivot (amount for id in (q1, q2));
