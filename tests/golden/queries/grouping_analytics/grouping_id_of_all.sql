create table t (a int, b int, v int);

select a, b, grouping__id, sum(v) from t group by cube (a, b) having grouping_id() > 0 order by grouping__id, a;
select grouping_id() from t group by grouping sets ((a), (b, a), ());
