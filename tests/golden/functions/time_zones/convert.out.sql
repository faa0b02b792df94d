CREATE TABLE t (ts TIMESTAMP_LTZ(6), n TIMESTAMP_NTZ(6), z VARCHAR);

SELECT
    TO_TIMESTAMP_LTZ(
        DATE_PART(epoch_microsecond, CAST(CONVERT_TIMEZONE('Asia/Seoul', ts) AS TIMESTAMP_NTZ)),
        6
    ),
    TO_TIMESTAMP_LTZ(
        DATE_PART(
            epoch_microsecond,
            CONVERT_TIMEZONE('Etc/GMT-8', 'UTC', CAST(CONVERT_TIMEZONE('UTC', ts) AS TIMESTAMP_NTZ))
        ),
        6
    )
FROM t;

SELECT
    CONVERT_TIMEZONE('America/Los_Angeles', 'UTC', n),
    CAST(CONVERT_TIMEZONE('Europe/Berlin', CAST(n AS TIMESTAMP_LTZ(6))) AS TIMESTAMP_NTZ(6))
FROM t;

SELECT
    TO_TIMESTAMP_LTZ(
        DATE_PART(epoch_microsecond, CAST(CONVERT_TIMEZONE(z, ts) AS TIMESTAMP_NTZ)),
        6
    )
FROM t;

!!!RESOLVE CNV103!!! -- sc-transpile: convert.sql:6:1: CNV103: the time zone '+05:30' has no name in Snowflake
/*
select from_utc_timestamp(ts, '+05:30') from t
*/
;
