create table t (a int, b int);
select a <=> b, not a <=> b, a is distinct from b, a is not distinct from b, a is null, a is not null, isnull(a), isnotnull(b) from t;
