-- Spark sorts NULL first when ascending and last when descending; Snowflake the other way round.
select a from t order by a;
select a from t order by a desc;
select a from t order by a nulls last;
select a from t order by a desc nulls first;
