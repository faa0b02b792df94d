create table t (c1 int, c2 int);
execute immediate 'select c1, :p as v from t where c1 = :q' using 5 as q, 'x' as p;
execute immediate 'select * from t where c1 = ? and c2 > ?' using 1, (2 + 3);
execute immediate 'execute immediate \'select ?\' using 10';
execute immediate 'select * from IDENTIFIER(:t) order by identifier(:c) desc' using 't' as t, 'c1' as c;
select identifier('c' || '1'), identifier('t.c2') from identifier('t' || '');
execute immediate 'selec 1';
execute immediate 'select ?, nosuch(?)' using 1;
execute immediate s using a;
