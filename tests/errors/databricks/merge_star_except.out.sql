!!!RESOLVE CNV903!!! -- sc-transpile: merge_star_except.sql:1:1: CNV903: Databricks has SET * EXCEPT (..), Spark does not
/*
MERGE INTO t USING u ON t.id = u.id
WHEN MATCHED THEN UPDATE SET * EXCEPT (changed)
WHEN NOT MATCHED THEN INSERT *
*/
;
