SELECT 1 + 1 -- COMMAND ----------
;
