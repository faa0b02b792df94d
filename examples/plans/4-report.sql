CREATE TEMPORARY FILE FORMAT IF NOT EXISTS spark_parquet TYPE = PARQUET;
CREATE OR REPLACE TEMPORARY TABLE payments_files USING TEMPLATE (
    SELECT ARRAY_AGG(OBJECT_CONSTRUCT(*))
    FROM TABLE(INFER_SCHEMA(
        LOCATION => '@spark_files/data/payments.parquet',
        FILE_FORMAT => 'spark_parquet',
        IGNORE_CASE => TRUE
    ))
);
COPY INTO payments_files
FROM '@spark_files/data/payments.parquet'
FILE_FORMAT = (FORMAT_NAME = 'spark_parquet')
MATCH_BY_COLUMN_NAME = CASE_INSENSITIVE;
SELECT
    name,
    dept,
    paid,
    paid / age AS per_year
FROM (VALUES ('Alice', 34, 'sales'), ('Bob', 45, 'it'), ('Tom', 23, 'sales')) AS _t1 (
    name,
    age,
    dept
)
JOIN (SELECT name, SUM(amount) AS paid FROM payments_files WHERE amount > 0 GROUP BY name) USING (
    name
)
ORDER BY paid DESC NULLS LAST;
