create table t (a int, b int, c string);
select a from t group by a having count(*) > 1 order by sum(b) desc, max(c);
