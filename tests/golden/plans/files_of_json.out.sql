CREATE TEMPORARY FILE FORMAT IF NOT EXISTS spark_json TYPE = JSON;
CREATE OR REPLACE TEMPORARY TABLE sales_files USING TEMPLATE (
    SELECT ARRAY_AGG(OBJECT_CONSTRUCT(*))
    FROM TABLE(INFER_SCHEMA(
        LOCATION => '@spark_files/data/sales.x',
        FILE_FORMAT => 'spark_json',
        IGNORE_CASE => TRUE
    ))
);
COPY INTO sales_files
FROM '@spark_files/data/sales.x'
FILE_FORMAT = (FORMAT_NAME = 'spark_json')
MATCH_BY_COLUMN_NAME = CASE_INSENSITIVE;
SELECT * FROM sales_files;
