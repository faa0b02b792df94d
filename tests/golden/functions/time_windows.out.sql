SELECT
    a,
    CAST("WINDOW":"start" AS TIMESTAMP_LTZ(6)),
    CAST("WINDOW":end AS TIMESTAMP_LTZ(6)),
    COUNT(*) AS cnt
FROM (
    SELECT
        *,
        OBJECT_CONSTRUCT_KEEP_NULL(
            'start',
            DATEADD(
                microsecond,
                -MOD(
                    MOD(DATE_PART(epoch_microsecond, CAST(b AS TIMESTAMP_LTZ(6))), 300000000)
                        + 300000000,
                    300000000
                ),
                CAST(b AS TIMESTAMP_LTZ(6))
            ),
            'end',
            DATEADD(
                microsecond,
                300000000
                    - MOD(
                        MOD(DATE_PART(epoch_microsecond, CAST(b AS TIMESTAMP_LTZ(6))), 300000000)
                            + 300000000,
                        300000000
                    ),
                CAST(b AS TIMESTAMP_LTZ(6))
            )
        ) AS "WINDOW"
    FROM (
        VALUES ('A1', '2021-01-01 00:00:00'), ('A1', '2021-01-01 00:04:30'), ('A1', NULL)
    ) AS tab (a, b)
    WHERE b IS NOT NULL
) AS tab
GROUP BY a, "WINDOW"
ORDER BY a, CAST("WINDOW":"start" AS TIMESTAMP_LTZ(6)) NULLS FIRST;

CREATE TABLE ev (k INT, t TIMESTAMP_LTZ(6), n TIMESTAMP_NTZ(6));

SELECT
    "WINDOW",
    SUM(ev.k)
FROM (
    SELECT
        *,
        OBJECT_CONSTRUCT_KEEP_NULL(
            'start',
            DATEADD(
                microsecond,
                -MOD(
                    MOD(DATE_PART(epoch_microsecond, n) - 900000000, 3600000000) + 3600000000,
                    3600000000
                ),
                n
            ),
            'end',
            DATEADD(
                microsecond,
                3600000000
                    - MOD(
                        MOD(DATE_PART(epoch_microsecond, n) - 900000000, 3600000000) + 3600000000,
                        3600000000
                    ),
                n
            )
        ) AS "WINDOW"
    FROM ev
    WHERE ev.k > 1
        AND n IS NOT NULL
) AS ev
GROUP BY "WINDOW"
HAVING CAST("WINDOW":"start" AS TIMESTAMP_NTZ(6)) > CAST('2020-01-01 00:00:00' AS TIMESTAMP_NTZ(6));

SELECT
    DATEADD(microsecond, -1, CAST(w:end AS TIMESTAMP_LTZ(6))),
    c
FROM (
    SELECT
        "WINDOW" AS w,
        COUNT(*) AS c
    FROM (
        SELECT
            *,
            OBJECT_CONSTRUCT_KEEP_NULL(
                'start',
                DATEADD(
                    microsecond,
                    -MOD(
                        MOD(DATE_PART(epoch_microsecond, t), 86400000000) + 86400000000,
                        86400000000
                    ),
                    t
                ),
                'end',
                DATEADD(
                    microsecond,
                    86400000000
                        - MOD(
                            MOD(DATE_PART(epoch_microsecond, t), 86400000000) + 86400000000,
                            86400000000
                        ),
                    t
                )
            ) AS "WINDOW"
        FROM ev
        WHERE t IS NOT NULL
    ) AS ev
    GROUP BY "WINDOW"
);

!!!RESOLVE CNV103!!! -- sc-transpile: time_windows.sql:5:1: CNV103: window() with windows that overlap is not converted yet
/*
SELECT window.start FROM ev GROUP BY window(t, '10 minutes', '5 minutes')
*/
;

SELECT
    CAST("WINDOW":"start" AS TIMESTAMP_LTZ(6)) AS s,
    "WINDOW"
FROM (
    SELECT
        *,
        OBJECT_CONSTRUCT_KEEP_NULL(
            'start',
            DATEADD(
                microsecond,
                -MOD(MOD(DATE_PART(epoch_microsecond, t), 300000000) + 300000000, 300000000),
                t
            ),
            'end',
            DATEADD(
                microsecond,
                300000000
                    - MOD(MOD(DATE_PART(epoch_microsecond, t), 300000000) + 300000000, 300000000),
                t
            )
        ) AS "WINDOW"
    FROM ev
    WHERE t IS NOT NULL
) AS ev;

SELECT
    k,
    "WINDOW"
FROM (
    SELECT
        k,
        "WINDOW"
    FROM (
        SELECT
            *,
            OBJECT_CONSTRUCT_KEEP_NULL(
                'start',
                DATEADD(
                    microsecond,
                    -MOD(MOD(DATE_PART(epoch_microsecond, n), 3600000000) + 3600000000, 3600000000),
                    n
                ),
                'end',
                DATEADD(
                    microsecond,
                    3600000000
                        - MOD(
                            MOD(DATE_PART(epoch_microsecond, n), 3600000000) + 3600000000,
                            3600000000
                        ),
                    n
                )
            ) AS "WINDOW"
        FROM ev
        WHERE n IS NOT NULL
    ) AS ev
);
