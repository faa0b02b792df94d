!!!RESOLVE CNV903!!! -- sc-transpile: python_function.sql:1:1: CNV903: Databricks has bodies in $$, Spark does not
/*
CREATE FUNCTION double_it(x INT) RETURNS INT LANGUAGE PYTHON AS $$
  return x * 2; # not the end
$$
*/
;

SELECT 1;
