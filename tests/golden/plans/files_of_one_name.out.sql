CREATE TEMPORARY FILE FORMAT IF NOT EXISTS spark_parquet TYPE = PARQUET;
CREATE OR REPLACE TEMPORARY TABLE sales_files USING TEMPLATE (
    SELECT ARRAY_AGG(OBJECT_CONSTRUCT(*))
    FROM TABLE(INFER_SCHEMA(
        LOCATION => '@spark_files/2023/sales.parquet',
        FILE_FORMAT => 'spark_parquet',
        IGNORE_CASE => TRUE
    ))
);
COPY INTO sales_files
FROM '@spark_files/2023/sales.parquet'
FILE_FORMAT = (FORMAT_NAME = 'spark_parquet')
MATCH_BY_COLUMN_NAME = CASE_INSENSITIVE;
CREATE TEMPORARY FILE FORMAT IF NOT EXISTS spark_parquet TYPE = PARQUET;
CREATE OR REPLACE TEMPORARY TABLE sales_files_3 USING TEMPLATE (
    SELECT ARRAY_AGG(OBJECT_CONSTRUCT(*))
    FROM TABLE(INFER_SCHEMA(
        LOCATION => '@spark_files/2024/sales.parquet',
        FILE_FORMAT => 'spark_parquet',
        IGNORE_CASE => TRUE
    ))
);
COPY INTO sales_files_3
FROM '@spark_files/2024/sales.parquet'
FILE_FORMAT = (FORMAT_NAME = 'spark_parquet')
MATCH_BY_COLUMN_NAME = CASE_INSENSITIVE;
SELECT x FROM sales_files UNION ALL SELECT x FROM sales_files_3;
