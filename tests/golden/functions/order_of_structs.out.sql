CREATE TABLE o (k INT, s OBJECT, xs ARRAY, m OBJECT);

SELECT
    REDUCE(
        ARRAY_CONSTRUCT(
            OBJECT_CONSTRUCT_KEEP_NULL('b', 2, 'a', 'x'),
            OBJECT_CONSTRUCT_KEEP_NULL('b', 1, 'a', 'z'),
            NULL
        ),
        ARRAY_CONSTRUCT(),
        (_v1 ARRAY, _v2 OBJECT) -> ARRAY_INSERT(
            _v1,
            ARRAY_SIZE(
                FILTER(
                    _v1,
                    _v3 OBJECT -> CASE
                        WHEN _v3 IS NOT NULL AND _v2 IS NULL THEN 1
                        WHEN _v2 IS NOT NULL AND _v3 IS NULL THEN -1
                        WHEN CAST(_v3:b AS INT) > CAST(_v2:b AS INT) THEN 1
                        WHEN CAST(_v3:b AS INT) < CAST(_v2:b AS INT) THEN -1
                        WHEN CAST(_v3:a AS VARCHAR) > CAST(_v2:a AS VARCHAR) THEN 1
                        WHEN CAST(_v3:a AS VARCHAR) < CAST(_v2:a AS VARCHAR) THEN -1
                        ELSE 0
                    END <= 0
                )
            ),
            _v2
        )
    );

SELECT
    REDUCE(
        ARRAY_AGG(OBJECT_CONSTRUCT_KEEP_NULL('b', CAST(s:b AS VARCHAR), 'k', k)),
        ARRAY_CONSTRUCT(),
        (_v1 ARRAY, _v2 OBJECT) -> ARRAY_INSERT(
            _v1,
            ARRAY_SIZE(
                FILTER(
                    _v1,
                    _v3 OBJECT -> CASE
                        WHEN CAST(_v2:b AS VARCHAR) IS NOT NULL AND CAST(_v3:b AS VARCHAR) IS NULL
                            THEN 1
                        WHEN CAST(_v3:b AS VARCHAR) IS NOT NULL AND CAST(_v2:b AS VARCHAR) IS NULL
                            THEN -1
                        WHEN CAST(_v2:b AS VARCHAR) > CAST(_v3:b AS VARCHAR) THEN 1
                        WHEN CAST(_v2:b AS VARCHAR) < CAST(_v3:b AS VARCHAR) THEN -1
                        WHEN CAST(_v2:k AS INT) IS NOT NULL AND CAST(_v3:k AS INT) IS NULL THEN 1
                        WHEN CAST(_v3:k AS INT) IS NOT NULL AND CAST(_v2:k AS INT) IS NULL THEN -1
                        WHEN CAST(_v2:k AS INT) > CAST(_v3:k AS INT) THEN 1
                        WHEN CAST(_v2:k AS INT) < CAST(_v3:k AS INT) THEN -1
                        ELSE 0
                    END <= 0
                )
            ),
            _v2
        )
    )
FROM o
GROUP BY k;

SELECT
    REDUCE(
        ARRAY_CONSTRUCT(
            ARRAY_CONSTRUCT(1, 2),
            ARRAY_CONSTRUCT(1),
            NULL,
            ARRAY_CONSTRUCT(0, NULL),
            ARRAY_CONSTRUCT()
        ),
        ARRAY_CONSTRUCT(),
        (_v1 ARRAY, _v2 ARRAY) -> ARRAY_INSERT(
            _v1,
            ARRAY_SIZE(
                FILTER(
                    _v1,
                    _v3 ARRAY -> COALESCE(
                        NULLIF(
                            CASE
                                WHEN _v3 IS NOT NULL AND _v2 IS NULL THEN -1
                                WHEN _v2 IS NOT NULL AND _v3 IS NULL THEN 1
                                ELSE 0
                            END,
                            0
                        ),
                        NULLIF(
                            REDUCE(
                                ARRAY_GENERATE_RANGE(0, GREATEST(ARRAY_SIZE(_v3), ARRAY_SIZE(_v2))),
                                CAST(0 AS INT),
                                (_v4 INT, _v5 INT) -> CASE
                                    WHEN _v4 <> 0 THEN _v4
                                    WHEN _v5 >= ARRAY_SIZE(_v2) THEN 1
                                    WHEN _v5 >= ARRAY_SIZE(_v3) THEN -1
                                    ELSE CASE
                                        WHEN CAST(GET(_v3, _v5) AS INT) IS NOT NULL
                                            AND CAST(GET(_v2, _v5) AS INT) IS NULL
                                            THEN 1
                                        WHEN CAST(GET(_v2, _v5) AS INT) IS NOT NULL
                                            AND CAST(GET(_v3, _v5) AS INT) IS NULL
                                            THEN -1
                                        WHEN CAST(GET(_v3, _v5) AS INT) > CAST(GET(_v2, _v5) AS INT)
                                            THEN 1
                                        WHEN CAST(GET(_v3, _v5) AS INT) < CAST(GET(_v2, _v5) AS INT)
                                            THEN -1
                                        ELSE 0
                                    END
                                END
                            ),
                            0
                        ),
                        0
                    ) <= 0
                )
            ),
            _v2
        )
    );

SELECT
    CAST(
        GET(
            REDUCE(
                ARRAY_AGG(s),
                ARRAY_CONSTRUCT(),
                (_v1 ARRAY, _v2 OBJECT) -> CASE
                    WHEN ARRAY_SIZE(_v1) = 0
                        OR CASE
                            WHEN CAST(_v2:a AS INT) IS NOT NULL
                                AND CAST(CAST(GET(_v1, 0) AS OBJECT):a AS INT) IS NULL
                                THEN 1
                            WHEN CAST(CAST(GET(_v1, 0) AS OBJECT):a AS INT) IS NOT NULL
                                AND CAST(_v2:a AS INT) IS NULL
                                THEN -1
                            WHEN CAST(_v2:a AS INT) > CAST(CAST(GET(_v1, 0) AS OBJECT):a AS INT)
                                THEN 1
                            WHEN CAST(_v2:a AS INT) < CAST(CAST(GET(_v1, 0) AS OBJECT):a AS INT)
                                THEN -1
                            WHEN CAST(_v2:b AS VARCHAR) IS NOT NULL
                                AND CAST(CAST(GET(_v1, 0) AS OBJECT):b AS VARCHAR) IS NULL
                                THEN 1
                            WHEN CAST(CAST(GET(_v1, 0) AS OBJECT):b AS VARCHAR) IS NOT NULL
                                AND CAST(_v2:b AS VARCHAR) IS NULL
                                THEN -1
                            WHEN CAST(_v2:b AS VARCHAR) > CAST(
                                CAST(GET(_v1, 0) AS OBJECT):b AS VARCHAR
                            )
                                THEN 1
                            WHEN CAST(_v2:b AS VARCHAR) < CAST(
                                CAST(GET(_v1, 0) AS OBJECT):b AS VARCHAR
                            )
                                THEN -1
                            ELSE 0
                        END > 0
                        THEN ARRAY_CONSTRUCT(_v2)
                    ELSE _v1
                END
            ),
            0
        ) AS OBJECT
    ),
    CAST(
        GET(
            REDUCE(
                ARRAY_AGG(OBJECT_CONSTRUCT_KEEP_NULL('xs', xs, 'k', k)),
                ARRAY_CONSTRUCT(),
                (_v3 ARRAY, _v4 OBJECT) -> CASE
                    WHEN ARRAY_SIZE(_v3) = 0
                        OR COALESCE(
                            NULLIF(
                                CASE
                                    WHEN CAST(CAST(GET(_v3, 0) AS OBJECT):xs AS ARRAY) IS NOT NULL
                                        AND CAST(_v4:xs AS ARRAY) IS NULL
                                        THEN 1
                                    WHEN CAST(_v4:xs AS ARRAY) IS NOT NULL
                                        AND CAST(CAST(GET(_v3, 0) AS OBJECT):xs AS ARRAY) IS NULL
                                        THEN -1
                                    ELSE 0
                                END,
                                0
                            ),
                            NULLIF(
                                REDUCE(
                                    ARRAY_GENERATE_RANGE(
                                        0,
                                        GREATEST(
                                            ARRAY_SIZE(
                                                CAST(CAST(GET(_v3, 0) AS OBJECT):xs AS ARRAY)
                                            ),
                                            ARRAY_SIZE(CAST(_v4:xs AS ARRAY))
                                        )
                                    ),
                                    CAST(0 AS INT),
                                    (_v5 INT, _v6 INT) -> CASE
                                        WHEN _v5 <> 0 THEN _v5
                                        WHEN _v6 >= ARRAY_SIZE(CAST(_v4:xs AS ARRAY)) THEN 1
                                        WHEN _v6 >= ARRAY_SIZE(
                                            CAST(CAST(GET(_v3, 0) AS OBJECT):xs AS ARRAY)
                                        )
                                            THEN -1
                                        ELSE CASE
                                            WHEN CAST(
                                                    GET(
                                                        CAST(
                                                            CAST(GET(_v3, 0) AS OBJECT):xs AS ARRAY
                                                        ),
                                                        _v6
                                                    ) AS INT
                                                ) IS NOT NULL
                                                AND CAST(
                                                    GET(CAST(_v4:xs AS ARRAY), _v6) AS INT
                                                ) IS NULL
                                                THEN 1
                                            WHEN CAST(
                                                    GET(CAST(_v4:xs AS ARRAY), _v6) AS INT
                                                ) IS NOT NULL
                                                AND CAST(
                                                    GET(
                                                        CAST(
                                                            CAST(GET(_v3, 0) AS OBJECT):xs AS ARRAY
                                                        ),
                                                        _v6
                                                    ) AS INT
                                                ) IS NULL
                                                THEN -1
                                            WHEN CAST(
                                                GET(
                                                    CAST(CAST(GET(_v3, 0) AS OBJECT):xs AS ARRAY),
                                                    _v6
                                                ) AS INT
                                            ) > CAST(GET(CAST(_v4:xs AS ARRAY), _v6) AS INT)
                                                THEN 1
                                            WHEN CAST(
                                                GET(
                                                    CAST(CAST(GET(_v3, 0) AS OBJECT):xs AS ARRAY),
                                                    _v6
                                                ) AS INT
                                            ) < CAST(GET(CAST(_v4:xs AS ARRAY), _v6) AS INT)
                                                THEN -1
                                            ELSE 0
                                        END
                                    END
                                ),
                                0
                            ),
                            NULLIF(
                                CASE
                                    WHEN CAST(CAST(GET(_v3, 0) AS OBJECT):k AS INT) IS NOT NULL
                                        AND CAST(_v4:k AS INT) IS NULL
                                        THEN 1
                                    WHEN CAST(_v4:k AS INT) IS NOT NULL
                                        AND CAST(CAST(GET(_v3, 0) AS OBJECT):k AS INT) IS NULL
                                        THEN -1
                                    WHEN CAST(CAST(GET(_v3, 0) AS OBJECT):k AS INT) > CAST(
                                        _v4:k AS INT
                                    )
                                        THEN 1
                                    WHEN CAST(CAST(GET(_v3, 0) AS OBJECT):k AS INT) < CAST(
                                        _v4:k AS INT
                                    )
                                        THEN -1
                                    ELSE 0
                                END,
                                0
                            ),
                            0
                        ) > 0
                        THEN ARRAY_CONSTRUCT(_v4)
                    ELSE _v3
                END
            ),
            0
        ) AS OBJECT
    )
FROM o;

SELECT
    CAST(
        GET(
            REDUCE(
                ARRAY_CONSTRUCT(ARRAY_CONSTRUCT(2, 1), ARRAY_CONSTRUCT(1, 3)),
                ARRAY_CONSTRUCT(),
                (_v1 ARRAY, _v2 ARRAY) -> CASE
                    WHEN ARRAY_SIZE(_v1) = 0
                        OR REDUCE(
                            ARRAY_GENERATE_RANGE(
                                0,
                                GREATEST(ARRAY_SIZE(CAST(GET(_v1, 0) AS ARRAY)), ARRAY_SIZE(_v2))
                            ),
                            CAST(0 AS INT),
                            (_v3 INT, _v4 INT) -> CASE
                                WHEN _v3 <> 0 THEN _v3
                                WHEN _v4 >= ARRAY_SIZE(_v2) THEN 1
                                WHEN _v4 >= ARRAY_SIZE(CAST(GET(_v1, 0) AS ARRAY)) THEN -1
                                ELSE CASE
                                    WHEN CAST(GET(CAST(GET(_v1, 0) AS ARRAY), _v4) AS INT) > CAST(
                                        GET(_v2, _v4) AS INT
                                    )
                                        THEN 1
                                    WHEN CAST(GET(CAST(GET(_v1, 0) AS ARRAY), _v4) AS INT) < CAST(
                                        GET(_v2, _v4) AS INT
                                    )
                                        THEN -1
                                    ELSE 0
                                END
                            END
                        ) > 0
                        THEN ARRAY_CONSTRUCT(_v2)
                    ELSE _v1
                END
            ),
            0
        ) AS ARRAY
    ),
    CAST(
        GET(
            REDUCE(
                ARRAY_CONSTRUCT(OBJECT_CONSTRUCT_KEEP_NULL('a', 1)),
                ARRAY_CONSTRUCT(),
                (_v5 ARRAY, _v6 OBJECT) -> CASE
                    WHEN ARRAY_SIZE(_v5) = 0
                        OR CASE
                            WHEN CAST(_v6:a AS INT) > CAST(CAST(GET(_v5, 0) AS OBJECT):a AS INT)
                                THEN 1
                            WHEN CAST(_v6:a AS INT) < CAST(CAST(GET(_v5, 0) AS OBJECT):a AS INT)
                                THEN -1
                            ELSE 0
                        END > 0
                        THEN ARRAY_CONSTRUCT(_v6)
                    ELSE _v5
                END
            ),
            0
        ) AS OBJECT
    );

SELECT
    REDUCE(
        TRANSFORM(
            OBJECT_KEYS(m),
            _v1 VARCHAR -> OBJECT_CONSTRUCT_KEEP_NULL('key', _v1, 'value', CAST(GET(m, _v1) AS INT))
        ),
        ARRAY_CONSTRUCT(),
        (_v2 ARRAY, _v3 OBJECT) -> ARRAY_INSERT(
            _v2,
            ARRAY_SIZE(
                FILTER(
                    _v2,
                    _v4 OBJECT -> CASE
                        WHEN CAST(_v4:key AS VARCHAR) > CAST(_v3:key AS VARCHAR) THEN 1
                        WHEN CAST(_v4:key AS VARCHAR) < CAST(_v3:key AS VARCHAR) THEN -1
                        WHEN CAST(_v4:value AS INT) IS NOT NULL AND CAST(_v3:value AS INT) IS NULL
                            THEN 1
                        WHEN CAST(_v3:value AS INT) IS NOT NULL AND CAST(_v4:value AS INT) IS NULL
                            THEN -1
                        WHEN CAST(_v4:value AS INT) > CAST(_v3:value AS INT) THEN 1
                        WHEN CAST(_v4:value AS INT) < CAST(_v3:value AS INT) THEN -1
                        ELSE 0
                    END <= 0
                )
            ),
            _v3
        )
    )
FROM o;

!!!RESOLVE CNV103!!! -- sc-transpile: order_of_structs.sql:8:1: CNV103: MAX of arrays, maps or structs has no form in Snowflake
/*
SELECT max(s) OVER (ORDER BY k), max_by(k, s), sort_array(array(m)) FROM o
*/
;
