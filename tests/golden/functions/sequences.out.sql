CREATE TABLE t (a INT, b INT, s INT, d DATE, e DATE, ts TIMESTAMP_LTZ(6));

SELECT
    ARRAY_GENERATE_RANGE(1, 6),
    ARRAY_GENERATE_RANGE(5, 0, -1),
    ARRAY_GENERATE_RANGE(1, 11, 3),
    ARRAY_GENERATE_RANGE(a, b + IFF(a <= b, 1, -1), IFF(a <= b, 1, -1)),
    ARRAY_GENERATE_RANGE(a, b + 1, 2),
    ARRAY_GENERATE_RANGE(a, b + SIGN(s), s)
FROM t;

SELECT
    FILTER(
        TRANSFORM(
            ARRAY_GENERATE_RANGE(0, DATEDIFF(day, d, e) + 1),
            _v1 INT -> DATEADD(day, _v1, d)
        ),
        _v2 DATE -> _v2 <= e
    ),
    FILTER(
        TRANSFORM(
            ARRAY_GENERATE_RANGE(0, FLOOR(DATEDIFF(month, d, e) / 2) + 1),
            _v3 INT -> DATEADD(month, _v3 * 2, d)
        ),
        _v4 DATE -> _v4 <= e
    ),
    FILTER(
        TRANSFORM(
            ARRAY_GENERATE_RANGE(0, DATEDIFF(day, d, e) + 1),
            _v5 INT -> DATEADD(day, _v5 * -1, e)
        ),
        _v6 DATE -> _v6 >= d
    ),
    FILTER(
        TRANSFORM(
            ARRAY_GENERATE_RANGE(0, FLOOR(DATEDIFF(second, ts, ts) / 3600) + 1),
            _v7 INT -> DATEADD(second, _v7 * 3600, ts)
        ),
        _v8 TIMESTAMP_LTZ(6) -> _v8 <= ts
    )
FROM t;
