!!!RESOLVE CNV101!!! -- sc-transpile: function_of_spark.sql:1:1: CNV101: Spark's function histogram_numeric() is not converted yet
/*
select histogram_numeric(a, 5) from t
*/
;
