CREATE TABLE e (d DATE, t TIMESTAMP_LTZ(6), n TIMESTAMP_NTZ(6), k INT, s VARCHAR);

SELECT
    DATEADD(day, k, CAST(d AS TIMESTAMP_LTZ(6))),
    DATEADD(hour, k, t),
    DATEADD(month, -6, t),
    DATEADD(hour, 2, DATEADD(day, 1, n))
FROM e;

SELECT
    DATEADD(
        microsecond,
        CAST(7.5 * 1000000 AS BIGINT),
        DATEADD(minute, 6, DATEADD(hour, 5, DATEADD(day, 25, DATEADD(month, 14, t))))
    ),
    DATEADD(month, -(k * 12 + 1), d),
    DATEADD(hour, k, DATEADD(day, 1, n)),
    DATEADD(month, 1, d)
FROM e;

SELECT
    DATEADD(month, 12, d),
    DATEADD(second, -k, DATEADD(day, -1, t)),
    DATEADD(month, 12, d),
    RTRIM(
        RTRIM(
            TO_CHAR(DATEADD(day, 1, CAST(s AS TIMESTAMP_LTZ(6))), 'YYYY-MM-DD HH24:MI:SS.FF6'),
            '0'
        ),
        '.'
    )
FROM e;

!!!RESOLVE CNV002!!! -- sc-transpile: computed.sql:5:1: CNV002: hours that are added to a date
/*
SELECT d + make_interval(0, 0, 0, 0, 1) FROM e
*/
;

!!!RESOLVE CNV002!!! -- sc-transpile: computed.sql:6:1: CNV002: an interval that is not added to or taken from a date or time
/*
SELECT make_interval(1, 2)
*/
;

!!!RESOLVE CNV002!!! -- sc-transpile: computed.sql:7:1: CNV002: an interval that is divided
/*
SELECT INTERVAL 1 DAY / 2, INTERVAL 1 DAY * 2, INTERVAL 1 YEAR + INTERVAL 1 MONTH
*/
;
