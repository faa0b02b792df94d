SELECT
    CASE
        WHEN COUNT(id_nulls) > CAST(0.4 AS DOUBLE) * COUNT(1)
            THEN ARRAY_CAT(ARRAY_CONSTRUCT(CAST(NULL AS BIGINT)), ARRAY_AGG(DISTINCT id_freqItems))
        ELSE ARRAY_AGG(DISTINCT id_freqItems)
    END AS id_freqItems,
    CASE
        WHEN COUNT(name_nulls) > CAST(0.4 AS DOUBLE) * COUNT(1)
            THEN ARRAY_CAT(
                ARRAY_CONSTRUCT(CAST(NULL AS VARCHAR)),
                ARRAY_AGG(DISTINCT name_freqItems)
            )
        ELSE ARRAY_AGG(DISTINCT name_freqItems)
    END AS name_freqItems
FROM (
    SELECT
        CASE
            WHEN COUNT(1) OVER (PARTITION BY id) > CAST(0.4 AS DOUBLE) * COUNT(1) OVER () THEN id
        END AS id_freqItems,
        CASE WHEN id IS NULL THEN 1 END AS id_nulls,
        CASE
            WHEN COUNT(1) OVER (PARTITION BY name) > CAST(0.4 AS DOUBLE) * COUNT(1) OVER ()
                THEN name
        END AS name_freqItems,
        CASE WHEN name IS NULL THEN 1 END AS name_nulls
    FROM (
        VALUES (1, 'a', CAST(1.5 AS DOUBLE)), (2, 'b', CAST(2.5 AS DOUBLE)), (3, 'c', NULL)
    ) AS _t1 (id, name, x)
);
