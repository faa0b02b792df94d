create table a (k int, v int);
create table b (k int, v int);

select * from a except all select * from b where k is not null order by k;
-- what stands in b or in c is taken away
select * from a except all select * from b except all select k, v + 1 from a;
select k as x from a intersect all select k from b;
select k, k from a intersect all select k, v from b;
