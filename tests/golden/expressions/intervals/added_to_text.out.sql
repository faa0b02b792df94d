CREATE TABLE t (s VARCHAR);

-- The result is a text again.
SELECT
    RTRIM(
        RTRIM(
            TO_CHAR(DATEADD(day, 1, CAST(s AS TIMESTAMP_LTZ(6))), 'YYYY-MM-DD HH24:MI:SS.FF6'),
            '0'
        ),
        '.'
    )
FROM t;
