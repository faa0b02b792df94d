CREATE TABLE t (y INT, m INT, s NUMBER(8, 3), z VARCHAR);

SELECT
    DATE_FROM_PARTS(2020, 2, 29),
    TO_DATE('2021-02-29', 'YYYY-MM-DD'),
    TO_DATE(TO_CHAR(y, 'FM0000') || '-' || TO_CHAR(m, 'FM00') || '-01', 'YYYY-MM-DD')
FROM t;

SELECT
    TIMESTAMP_LTZ_FROM_PARTS(2014, 12, 28, 6, 30, 45, 887000000),
    TIMESTAMP_NTZ_FROM_PARTS(2014, 12, 28, 6, 30, 60);

SELECT
    CAST(
        TIMESTAMP_TZ_FROM_PARTS(
            2014,
            12,
            28,
            6,
            30,
            45,
            887000000,
            'America/Los_Angeles'
        ) AS TIMESTAMP_LTZ(6)
    ),
    TO_TIMESTAMP_LTZ(
        DATE_PART(
            epoch_microsecond,
            CONVERT_TIMEZONE(
                z,
                'UTC',
                TO_TIMESTAMP_NTZ(
                    TO_CHAR(y, 'FM0000')
                        || '-'
                        || TO_CHAR(m, 'FM00')
                        || '-01 02:03:'
                        || TO_CHAR(CAST(s AS NUMBER(16, 6)), 'FM00.000000'),
                    'YYYY-MM-DD HH24:MI:SS.FF6'
                )
            )
        ),
        6
    )
FROM t;

SELECT
    TRY_TO_TIMESTAMP_NTZ('2020-13-01 01:01:01', 'YYYY-MM-DD HH24:MI:SS'),
    CAST(DATE '2014-12-28' AS TIMESTAMP_LTZ(6));

SELECT
    DATEADD(day, y, DATE_FROM_PARTS(1970, 1, 1)),
    TO_TIMESTAMP_LTZ(y, 0),
    TO_TIMESTAMP_LTZ(CAST(TRUNC(s * 1000000) AS NUMBER(38, 0)), 6),
    TO_TIMESTAMP_LTZ(y, 3)
FROM t;
