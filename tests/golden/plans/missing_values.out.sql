SELECT
    CASE WHEN name = 'Tom' THEN 'Thomas' ELSE name END AS name,
    COALESCE(age, 0) AS age,
    COALESCE(
        CASE WHEN height = CAST('NaN' AS DOUBLE) THEN NULL ELSE height END,
        CAST(1.5 AS DOUBLE)
    ) AS height
FROM (
    VALUES
        ('Alice', 2, CAST(80.5 AS DOUBLE)),
        ('Bob', 5, CAST('NaN' AS DOUBLE)),
        ('Tom', NULL, NULL)
) AS _t1 (name, age, height);
