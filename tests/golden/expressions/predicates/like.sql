create table t (s string);
select s like 'a%', s not like '_b', s ilike 'A%' from t;
