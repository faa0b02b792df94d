create table t (a int);
-- In x, t is still the table.
with x as (select a from t), t as (select 'text' as a) select x.a, t.a from x, t;
