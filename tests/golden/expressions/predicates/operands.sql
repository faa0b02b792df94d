create table t (a int, b int, c string);
select (a > 1) = (b > 1), a between 1 + 1 and 2 * b, c like 'a' || '%', (c is null) is null, not a in (1) from t;
