CREATE TABLE t (d DATE, ts TIMESTAMP_LTZ(6), i BIGINT);

SELECT
    TO_CHAR(ts, 'YYYY-MM-DD HH24:MI:SS.FF3'),
    DECODE(
            DAYOFWEEKISO(d),
            1,
            'Monday',
            2,
            'Tuesday',
            3,
            'Wednesday',
            4,
            'Thursday',
            5,
            'Friday',
            6,
            'Saturday',
            7,
            'Sunday'
        )
        || ', '
        || TO_VARCHAR(DAY(d))
        || TO_CHAR(d, ' MMMM YYYY')
FROM t;

SELECT
    TO_CHAR(ts, 'YYYY"T"HH24''MI'),
    TO_VARCHAR(YEAR(ts)),
    TO_VARCHAR(QUARTER(ts)),
    TO_CHAR(TO_TIMESTAMP_LTZ(i, 0), 'YYYY-MM-DD HH24:MI:SS')
FROM t;

SELECT TO_CHAR(TO_TIMESTAMP_LTZ(i, 0), 'DD/MM/YY HH12:MI AM') FROM t;
SELECT TO_VARCHAR(DAY(DATE_TRUNC(day, ts))) || TO_CHAR(DATE_TRUNC(day, ts), ' MON') FROM t;
