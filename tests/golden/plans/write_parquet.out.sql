COPY INTO '@spark_files/out/x/'
FROM (
    SELECT *
    FROM (
        VALUES (1, 'a', CAST(1.5 AS DOUBLE)), (2, 'b', CAST(2.5 AS DOUBLE)), (3, 'c', NULL)
    ) AS _t1 (id, name, x)
)
FILE_FORMAT = (TYPE = PARQUET)
HEADER = TRUE
INCLUDE_QUERY_ID = TRUE;
