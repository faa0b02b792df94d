SELECT
    summary,
    CASE summary
        WHEN 'count' THEN CAST(id_count AS VARCHAR)
        WHEN 'mean' THEN CAST(id_mean AS VARCHAR)
        WHEN 'stddev' THEN CAST(id_stddev AS VARCHAR)
        WHEN 'min' THEN CAST(id_min AS VARCHAR)
        WHEN 'max' THEN CAST(id_max AS VARCHAR)
    END AS id,
    CASE summary
        WHEN 'count' THEN CAST(name_count AS VARCHAR)
        WHEN 'mean' THEN CAST(name_mean AS VARCHAR)
        WHEN 'stddev' THEN CAST(name_stddev AS VARCHAR)
        WHEN 'min' THEN name_min
        WHEN 'max' THEN name_max
    END AS name,
    CASE summary
        WHEN 'count' THEN CAST(x_count AS VARCHAR)
        WHEN 'mean' THEN CAST(x_mean AS VARCHAR)
        WHEN 'stddev' THEN CAST(x_stddev AS VARCHAR)
        WHEN 'min' THEN CAST(x_min AS VARCHAR)
        WHEN 'max' THEN CAST(x_max AS VARCHAR)
    END AS x
FROM (VALUES ('count'), ('mean'), ('stddev'), ('min'), ('max')) AS _t1 (summary)
CROSS JOIN (
    SELECT
        COUNT(id) AS id_count,
        AVG(CAST(id AS DOUBLE)) AS id_mean,
        STDDEV_SAMP(CAST(id AS DOUBLE)) AS id_stddev,
        MIN(id) AS id_min,
        MAX(id) AS id_max,
        COUNT(name) AS name_count,
        AVG(TRY_CAST(name AS DOUBLE)) AS name_mean,
        STDDEV_SAMP(TRY_CAST(name AS DOUBLE)) AS name_stddev,
        MIN(name) AS name_min,
        MAX(name) AS name_max,
        COUNT(x) AS x_count,
        AVG(x) AS x_mean,
        STDDEV_SAMP(x) AS x_stddev,
        MIN(x) AS x_min,
        MAX(x) AS x_max
    FROM (
        VALUES (1, 'a', CAST(1.5 AS DOUBLE)), (2, 'b', CAST(2.5 AS DOUBLE)), (3, 'c', NULL)
    ) AS _t2 (id, name, x)
);
