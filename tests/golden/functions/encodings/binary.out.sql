CREATE TABLE t (s VARCHAR, b BINARY, i INT, d DOUBLE);

SELECT
    HEX_ENCODE(s),
    HEX_ENCODE(b),
    TO_CHAR(MOD(i + 18446744073709551616, 18446744073709551616), 'FMXXXXXXXXXXXXXXXX'),
    TO_CHAR(17, 'FMXXXXXXXXXXXXXXXX'),
    TO_CHAR(MOD(-1 + 18446744073709551616, 18446744073709551616), 'FMXXXXXXXXXXXXXXXX'),
    TO_CHAR(
        MOD(CAST(TRUNC(d) AS BIGINT) + 18446744073709551616, 18446744073709551616),
        'FMXXXXXXXXXXXXXXXX'
    ),
    TRY_HEX_DECODE_BINARY(CASE WHEN MOD(LENGTH(s), 2) = 1 THEN '0' || s ELSE s END),
    X'0ABC',
    NULL
FROM t;

SELECT
    BASE64_ENCODE(s),
    BASE64_ENCODE(b),
    BASE64_DECODE_BINARY(BASE64_ENCODE(b)),
    X'6162',
    SHA1(s),
    SHA2(s, 256),
    SHA2(b, 512),
    NULL
FROM t;

SELECT
    X'0123',
    X'69B7',
    X'C3A9',
    TO_BINARY(CASE WHEN MOD(LENGTH(s), 2) = 1 THEN '0' || s ELSE s END, 'HEX'),
    TO_BINARY(s, 'UTF-8')
FROM t;

SELECT
    NULL,
    NULL,
    TRY_TO_BINARY(CASE WHEN MOD(LENGTH(s), 2) = 1 THEN '0' || s ELSE s END, 'HEX'),
    NULL,
    NULL
FROM t;

SELECT
    CASE WHEN s IS NOT NULL THEN TRUE END,
    CASE WHEN b IS NOT NULL THEN TRY_HEX_DECODE_STRING(HEX_ENCODE(b)) IS NOT NULL END,
    FALSE,
    'a�b',
    s
FROM t;

SELECT TO_VARCHAR(b, 'UTF-8'), TRY_HEX_DECODE_STRING(HEX_ENCODE(b)), NULL, 'a' FROM t;
SELECT BASE64_DECODE_BINARY(s) FROM t;
SELECT TO_BINARY(TRANSLATE(s, ' \t\n\r', ''), 'BASE64') FROM t;

!!!RESOLVE CNV102!!! -- sc-transpile: binary.sql:10:1: CNV102: to_binary() of a text that its format does not fit
/*
SELECT to_binary('a', 'base64') FROM t
*/
;

!!!RESOLVE CNV103!!! -- sc-transpile: binary.sql:11:1: CNV103: to_binary() is converted only with a constant format
/*
SELECT to_binary(s, s) FROM t
*/
;

!!!RESOLVE CNV103!!! -- sc-transpile: binary.sql:12:1: CNV103: make_valid_utf8() of bytes that are not constant
/*
SELECT make_valid_utf8(b) FROM t
*/
;

SELECT HEX_ENCODE(x) FROM elsewhere;
