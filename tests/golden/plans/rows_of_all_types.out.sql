SELECT *
FROM (
    SELECT
        TRUE AS col1,
        1 AS col2,
        CAST(1.5 AS DOUBLE) AS col3,
        1.50 AS col4,
        'it''s' AS col5,
        X'01FF' AS col6,
        DATE '2020-02-29' AS col7,
        CAST('1970-01-01 00:00:00 +00:00' AS TIMESTAMP_LTZ(6)) AS col8,
        ARRAY_CONSTRUCT(1, NULL) AS col9
    UNION ALL
    SELECT
        NULL,
        2,
        CAST('inf' AS DOUBLE),
        2.25,
        NULL,
        X'',
        NULL,
        CAST('1970-01-01 00:00:01.5 +00:00' AS TIMESTAMP_LTZ(6)),
        ARRAY_CONSTRUCT()
) AS _t1 (b, i, f, d, s, x, day, ts, a);
