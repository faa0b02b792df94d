create table sales (course string, year int, earnings int, remark string);

select * from sales pivot (sum(earnings) for course in ('dotNET', 'Java'));
select *
from (select course, year, earnings from sales)
pivot (sum(earnings) as s, count(*) as n, coalesce(max(earnings), 0)
  for (course, year) in (('dotNET', 2012) as first, ('Java', null)));
-- texts are aggregated at once: a count of no rows is 0
select * from sales pivot (count(*) as n, min(remark) as r for year in (2012));
