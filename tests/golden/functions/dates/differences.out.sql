CREATE TABLE t (d DATE, e DATE, ts TIMESTAMP_LTZ(6), n TIMESTAMP_NTZ(6));

SELECT
    DATEDIFF(day, d, e),
    TRUNC(DATEDIFF(day, d, e) / 7),
    TRUNC(DATEDIFF(microsecond, CAST(ts AS TIMESTAMP_NTZ(6)), n) / 3600000000)
FROM t;

SELECT
    TRUNC((DATEDIFF(month, d, e) * 32 + DAY(e) - DAY(d)) / 32),
    TRUNC(
        (
            DATEDIFF(month, d, CAST(ts AS TIMESTAMP_NTZ(6))) * 32
                + DAY(CAST(ts AS TIMESTAMP_NTZ(6))) - DAY(d)
        ) / 384
    )
FROM t;

SELECT
    IFF(
        DAY(d) = DAY(e) OR (CAST(d AS DATE) = LAST_DAY(d) AND CAST(e AS DATE) = LAST_DAY(e)),
        CAST(DATEDIFF(month, e, d) AS DOUBLE),
        ROUND(CAST(DATEDIFF(month, e, d) AS DOUBLE) + CAST(DAY(d) - DAY(e) AS DOUBLE) / 31, 8)
    ),
    IFF(
        DAY(ts) = DAY(CAST(d AS TIMESTAMP_LTZ(6)))
            OR (
                CAST(ts AS DATE) = LAST_DAY(ts)
                AND CAST(CAST(d AS TIMESTAMP_LTZ(6)) AS DATE) = LAST_DAY(
                    CAST(d AS TIMESTAMP_LTZ(6))
                )
            ),
        CAST(DATEDIFF(month, CAST(d AS TIMESTAMP_LTZ(6)), ts) AS DOUBLE),
        CAST(DATEDIFF(month, CAST(d AS TIMESTAMP_LTZ(6)), ts) AS DOUBLE)
            + CAST(
                (DAY(ts) - DAY(CAST(d AS TIMESTAMP_LTZ(6)))) * 86400
                    + DATEDIFF(
                        second,
                        CAST(CAST(d AS TIMESTAMP_LTZ(6)) AS TIME),
                        CAST(ts AS TIME)
                    ) AS DOUBLE
            ) / 2678400
    )
FROM t;

SELECT
    IFF(
        DAY(ts) = DAY(CAST(DATEADD(day, 1, d) AS TIMESTAMP_LTZ(6)))
            OR (
                CAST(ts AS DATE) = LAST_DAY(ts)
                AND CAST(CAST(DATEADD(day, 1, d) AS TIMESTAMP_LTZ(6)) AS DATE) = LAST_DAY(
                    CAST(DATEADD(day, 1, d) AS TIMESTAMP_LTZ(6))
                )
            ),
        CAST(DATEDIFF(month, CAST(DATEADD(day, 1, d) AS TIMESTAMP_LTZ(6)), ts) AS DOUBLE),
        ROUND(
            CAST(DATEDIFF(month, CAST(DATEADD(day, 1, d) AS TIMESTAMP_LTZ(6)), ts) AS DOUBLE)
                + CAST(
                    (DAY(ts) - DAY(CAST(DATEADD(day, 1, d) AS TIMESTAMP_LTZ(6)))) * 86400
                        + DATEDIFF(
                            second,
                            CAST(CAST(DATEADD(day, 1, d) AS TIMESTAMP_LTZ(6)) AS TIME),
                            CAST(ts AS TIME)
                        ) AS DOUBLE
                ) / 2678400,
            8
        )
    )
FROM t;
