SELECT
    summary,
    CASE summary
        WHEN 'count' THEN CAST(id_count AS VARCHAR)
        WHEN 'min' THEN CAST(id_min AS VARCHAR)
        WHEN '25%' THEN CAST(id_p25 AS VARCHAR)
        WHEN '75%' THEN CAST(id_p75 AS VARCHAR)
        WHEN 'max' THEN CAST(id_max AS VARCHAR)
    END AS id,
    CASE summary
        WHEN 'count' THEN CAST(name_count AS VARCHAR)
        WHEN 'min' THEN name_min
        WHEN '25%' THEN CAST(name_p25 AS VARCHAR)
        WHEN '75%' THEN CAST(name_p75 AS VARCHAR)
        WHEN 'max' THEN name_max
    END AS name,
    CASE summary
        WHEN 'count' THEN CAST(x_count AS VARCHAR)
        WHEN 'min' THEN CAST(x_min AS VARCHAR)
        WHEN '25%' THEN CAST(x_p25 AS VARCHAR)
        WHEN '75%' THEN CAST(x_p75 AS VARCHAR)
        WHEN 'max' THEN CAST(x_max AS VARCHAR)
    END AS x
FROM (VALUES ('count'), ('min'), ('25%'), ('75%'), ('max')) AS _t1 (summary)
CROSS JOIN (
    SELECT
        COUNT(id) AS id_count,
        MIN(id) AS id_min,
        PERCENTILE_DISC(CAST(0.25 AS DOUBLE)) WITHIN GROUP (ORDER BY id) AS id_p25,
        PERCENTILE_DISC(CAST(0.75 AS DOUBLE)) WITHIN GROUP (ORDER BY id) AS id_p75,
        MAX(id) AS id_max,
        COUNT(name) AS name_count,
        MIN(name) AS name_min,
        PERCENTILE_DISC(CAST(0.25 AS DOUBLE)) WITHIN GROUP (
            ORDER BY TRY_CAST(name AS DOUBLE)
        ) AS name_p25,
        PERCENTILE_DISC(CAST(0.75 AS DOUBLE)) WITHIN GROUP (
            ORDER BY TRY_CAST(name AS DOUBLE)
        ) AS name_p75,
        MAX(name) AS name_max,
        COUNT(x) AS x_count,
        MIN(x) AS x_min,
        PERCENTILE_DISC(CAST(0.25 AS DOUBLE)) WITHIN GROUP (ORDER BY x) AS x_p25,
        PERCENTILE_DISC(CAST(0.75 AS DOUBLE)) WITHIN GROUP (ORDER BY x) AS x_p75,
        MAX(x) AS x_max
    FROM (
        VALUES (1, 'a', CAST(1.5 AS DOUBLE)), (2, 'b', CAST(2.5 AS DOUBLE)), (3, 'c', NULL)
    ) AS _t2 (id, name, x)
);
