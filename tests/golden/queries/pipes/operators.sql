create table t (k int, v int);
create table u (k int, w int);

from t
|> where t.k > 1
|> extend k + v as z
|> set v = 3, k = v
|> drop z
|> order by k
|> limit 3;

table t
|> join u on t.k = u.k
|> select t.k, v, w
|> aggregate sum(v) as s, count(*) group by k, w % 2 as odd
|> where s > 10
|> as q
|> select q.k, q.odd;

select 1 as x, 2 as y
|> aggregate sum(y) group by 1
|> union all values (3, 4)
|> limit 1;

table t
|> pivot (sum(v) for k in (1, 2));
