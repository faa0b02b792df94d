CREATE TABLE t (s VARCHAR, i INT NOT NULL, l BIGINT, x DOUBLE, d DATE);

SELECT
    'Hello ' || CAST(100 AS VARCHAR) || ' ' || 'days',
    LPAD(CAST(i AS VARCHAR), GREATEST(LENGTH(CAST(i AS VARCHAR)), 5), ' ')
        || '|'
        || RPAD(COALESCE(s, 'null'), GREATEST(LENGTH(COALESCE(s, 'null')), 5), ' ')
        || '|'
        || IFF(i < 0, '-', '')
        || LPAD(
            CAST(ABS(i) AS VARCHAR),
            GREATEST(LENGTH(CAST(ABS(i) AS VARCHAR)), 5 - IFF(i < 0, 1, 0)),
            '0'
        )
        || '%\n',
    'none'
FROM t;

SELECT
    COALESCE(
            IFF(x < 0, '-', '')
                || TO_CHAR(ROUND(CAST(ABS(x) AS NUMBER(38, 18)), 2), 'FM99999999999999999990.00'),
            'nu'
        )
        || '|'
        || COALESCE(
            IFF(x < 0, '-', '')
                || LPAD(
                    TO_CHAR(ROUND(CAST(ABS(x) AS NUMBER(38, 18)), 1), 'FM99999999999999999990.0'),
                    GREATEST(
                        LENGTH(
                            TO_CHAR(
                                ROUND(CAST(ABS(x) AS NUMBER(38, 18)), 1),
                                'FM99999999999999999990.0'
                            )
                        ),
                        8 - IFF(x < 0, 1, 0)
                    ),
                    '0'
                ),
            'n'
        )
        || '|'
        || TO_CHAR(MOD(i + 4294967296, 4294967296), 'FMxxxxxxxxxxxxxxxx')
        || '|'
        || COALESCE(
            TO_CHAR(MOD(l + 18446744073709551616, 18446744073709551616), 'FMXXXXXXXXXXXXXXXX'),
            'null'
        ),
    IFF(i < 0, '-', '+') || CAST(ABS(i) AS VARCHAR),
    COALESCE(LEFT(s, 2), 'nu')
FROM t;

SELECT
    IFF(12332.123456 < 0, '-', '')
        || TO_CHAR(ROUND(ABS(12332.123456), 4, 'HALF_TO_EVEN'), 'FM999,990.0000'),
    IFF(i < 0, '-', '') || TO_CHAR(ABS(i), 'FM99,999,999,990'),
    IFF(x < 0, '-', '')
        || TO_CHAR(
            ROUND(CAST(ABS(x) AS NUMBER(38, 18)), 2, 'HALF_TO_EVEN'),
            'FM99,999,999,999,999,999,990.00'
        ),
    NULL
FROM t;

!!!RESOLVE CNV103!!! -- sc-transpile: format_string.sql:5:1: CNV103: format_string() with %s of this type is not converted yet
/*
SELECT format_string('%s', d) FROM t
*/
;

!!!RESOLVE CNV103!!! -- sc-transpile: format_string.sql:6:1: CNV103: format_string() with this format is not converted yet
/*
SELECT format_string('%c', i) FROM t
*/
;

!!!RESOLVE CNV103!!! -- sc-transpile: format_string.sql:7:1: CNV103: format_string() with fewer arguments than its format has is not converted yet
/*
SELECT format_string('%s %s', s) FROM t
*/
;

!!!RESOLVE CNV103!!! -- sc-transpile: format_string.sql:8:1: CNV103: format_string() with a format that is not constant is not converted yet
/*
SELECT format_string(s, s) FROM t
*/
;

!!!RESOLVE CNV103!!! -- sc-transpile: format_string.sql:9:1: CNV103: format_number() is converted only with a constant number of digits
/*
SELECT format_number(i, '#.##') FROM t
*/
;
