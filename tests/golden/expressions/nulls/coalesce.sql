create table t (a int, b int, s string);
select coalesce(a, b, 0), nvl(a, 0), ifnull(s, ''), nullif(a, 0), coalesce(s, 'none') from t;
