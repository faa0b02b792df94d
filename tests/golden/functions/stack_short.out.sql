SELECT _g1.x
FROM
    (VALUES (1, 2, 3)) AS t (a, b, c),
    LATERAL (
        SELECT CAST(value[0] AS INT) AS x
        FROM TABLE(FLATTEN(
            INPUT => ARRAY_CONSTRUCT(
                ARRAY_CONSTRUCT(a),
                ARRAY_CONSTRUCT(b),
                ARRAY_CONSTRUCT(c),
                ARRAY_CONSTRUCT()
            )
        ))
    ) AS _g1;
