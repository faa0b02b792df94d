-- Databricks notebook source
-- MAGIC %md
-- MAGIC # Orders; and more
-- COMMAND ----------
SELECT 1;

-- COMMAND ----------
-- DBTITLE 1,Load
-- MAGIC %python
-- MAGIC x = spark.sql("SELECT 1;")
-- COMMAND ----------
SELECT a FROM t;

-- the first
SELECT b FROM t WHERE c = ':x';

-- COMMAND ----------
-- MAGIC %sh ls
