SELECT 1
-- COMMAND ----------
+ 1;
