add jar /tmp/a;b.jar;
set a = 'b;c';
set;
reset a;
dfs -ls /;
select 1;
