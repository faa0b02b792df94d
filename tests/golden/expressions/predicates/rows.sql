create table t (a int, b int);
create table u (x int, y int);
select a from t where (a, b) in ((1, 2), (3, 4)) or (a, b) in (select x, y from u);
