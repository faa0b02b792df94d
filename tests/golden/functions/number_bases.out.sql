SELECT
    CAST(
        GET(
            TRANSFORM(
                ARRAY_CONSTRUCT(NULLIF(TRIM('ff'), '')),
                _v1 VARCHAR -> CAST(
                    MOD(
                        18446744073709551616
                            + REDUCE(
                                REGEXP_SUBSTR_ALL(
                                    REGEXP_REPLACE(UPPER(_v1), '^-?([0-9ABCDEF]*).*$', '\\1'),
                                    '.'
                                ),
                                CAST(0 AS NUMBER(38, 0)),
                                (_v2 NUMBER(38, 0), _v3 VARCHAR) -> _v2 * 16
                                    + CHARINDEX(_v3, '0123456789ABCDEF') - 1
                            ) * IFF(STARTSWITH(_v1, '-'), -1, 1),
                        18446744073709551616
                    ) AS VARCHAR
                )
            ),
            0
        ) AS VARCHAR
    ),
    CAST(
        GET(
            TRANSFORM(
                ARRAY_CONSTRUCT(NULLIF(TRIM(' 100zz'), '')),
                _v4 VARCHAR -> CAST(
                    MOD(
                        18446744073709551616
                            + REDUCE(
                                REGEXP_SUBSTR_ALL(
                                    REGEXP_REPLACE(UPPER(_v4), '^-?([0-1]*).*$', '\\1'),
                                    '.'
                                ),
                                CAST(0 AS NUMBER(38, 0)),
                                (_v5 NUMBER(38, 0), _v6 VARCHAR) -> _v5 * 2 + CHARINDEX(_v6, '01')
                                    - 1
                            ) * IFF(STARTSWITH(_v4, '-'), -1, 1),
                        18446744073709551616
                    ) AS VARCHAR
                )
            ),
            0
        ) AS VARCHAR
    ),
    CAST(
        GET(
            TRANSFORM(
                ARRAY_CONSTRUCT(NULLIF(TRIM(x), '')),
                _v7 VARCHAR -> TO_CHAR(
                    MOD(
                        18446744073709551616
                            + REDUCE(
                                REGEXP_SUBSTR_ALL(
                                    REGEXP_REPLACE(UPPER(_v7), '^-?([0-9]*).*$', '\\1'),
                                    '.'
                                ),
                                CAST(0 AS NUMBER(38, 0)),
                                (_v8 NUMBER(38, 0), _v9 VARCHAR) -> _v8 * 10
                                    + CHARINDEX(_v9, '0123456789') - 1
                            ) * IFF(STARTSWITH(_v7, '-'), -1, 1),
                        18446744073709551616
                    ),
                    'FMXXXXXXXXXXXXXXXX'
                )
            ),
            0
        ) AS VARCHAR
    ),
    TO_CHAR(MOD(18446744073709551616 + k, 18446744073709551616), 'FMXXXXXXXXXXXXXXXX'),
    CAST(
        GET(
            TRANSFORM(
                ARRAY_CONSTRUCT(NULLIF(TRIM('-10'), '')),
                _v10 VARCHAR -> CAST(
                    MOD(
                        18446744073709551616
                            + REDUCE(
                                REGEXP_SUBSTR_ALL(
                                    REGEXP_REPLACE(UPPER(_v10), '^-?([0-9ABCDEF]*).*$', '\\1'),
                                    '.'
                                ),
                                CAST(0 AS NUMBER(38, 0)),
                                (_v11 NUMBER(38, 0), _v12 VARCHAR) -> _v11 * 16
                                    + CHARINDEX(_v12, '0123456789ABCDEF') - 1
                            ) * IFF(STARTSWITH(_v10, '-'), -1, 1),
                        18446744073709551616
                    ) AS VARCHAR
                )
            ),
            0
        ) AS VARCHAR
    ),
    CAST(
        GET(
            TRANSFORM(
                ARRAY_CONSTRUCT(NULLIF(TRIM(''), '')),
                _v13 VARCHAR -> TO_CHAR(
                    MOD(
                        18446744073709551616
                            + REDUCE(
                                REGEXP_SUBSTR_ALL(
                                    REGEXP_REPLACE(UPPER(_v13), '^-?([0-9]*).*$', '\\1'),
                                    '.'
                                ),
                                CAST(0 AS NUMBER(38, 0)),
                                (_v14 NUMBER(38, 0), _v15 VARCHAR) -> _v14 * 10
                                    + CHARINDEX(_v15, '0123456789') - 1
                            ) * IFF(STARTSWITH(_v13, '-'), -1, 1),
                        18446744073709551616
                    ),
                    'FMXXXXXXXXXXXXXXXX'
                )
            ),
            0
        ) AS VARCHAR
    ),
    CAST(
        GET(
            TRANSFORM(
                ARRAY_CONSTRUCT(NULLIF(TRIM('9223372036854775808'), '')),
                _v16 VARCHAR -> TO_CHAR(
                    MOD(
                        18446744073709551616
                            + REDUCE(
                                REGEXP_SUBSTR_ALL(
                                    REGEXP_REPLACE(UPPER(_v16), '^-?([0-9]*).*$', '\\1'),
                                    '.'
                                ),
                                CAST(0 AS NUMBER(38, 0)),
                                (_v17 NUMBER(38, 0), _v18 VARCHAR) -> _v17 * 10
                                    + CHARINDEX(_v18, '0123456789') - 1
                            ) * IFF(STARTSWITH(_v16, '-'), -1, 1),
                        18446744073709551616
                    ),
                    'FMXXXXXXXXXXXXXXXX'
                )
            ),
            0
        ) AS VARCHAR
    ),
    CAST(
        GET(
            TRANSFORM(
                ARRAY_CONSTRUCT(NULLIF(TRIM('zz'), '')),
                _v19 VARCHAR -> TO_CHAR(
                    MOD(
                        18446744073709551616
                            + REDUCE(
                                REGEXP_SUBSTR_ALL(
                                    REGEXP_REPLACE(UPPER(_v19), '^-?([0-9]*).*$', '\\1'),
                                    '.'
                                ),
                                CAST(0 AS NUMBER(38, 0)),
                                (_v20 NUMBER(38, 0), _v21 VARCHAR) -> _v20 * 10
                                    + CHARINDEX(_v21, '0123456789') - 1
                            ) * IFF(STARTSWITH(_v19, '-'), -1, 1),
                        18446744073709551616
                    ),
                    'FMXXXXXXXXXXXXXXXX'
                )
            ),
            0
        ) AS VARCHAR
    )
FROM (VALUES ('255', -10)) AS t (x, k);

SELECT
    DATASKETCHES_HLL_ESTIMATE(DATASKETCHES_HLL_ACCUMULATE(x)),
    DATASKETCHES_HLL_ESTIMATE(DATASKETCHES_HLL_COMBINE(s))
FROM (VALUES (1, X'00')) AS t (x, s);

!!!RESOLVE CNV103!!! -- sc-transpile: number_bases.sql:3:1: CNV103: conv() is converted only to the bases 10 and 16
/*
SELECT conv('7', 10, 2)
*/
;

SELECT NULL;
