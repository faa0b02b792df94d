SELECT *
FROM (
    VALUES
        ('Alice', 2, CAST(80.5 AS DOUBLE)),
        ('Bob', 5, CAST('NaN' AS DOUBLE)),
        ('Tom', NULL, NULL)
) AS _t1 (name, age, height)
WHERE name IS NOT NULL
    AND age IS NOT NULL
    AND CASE WHEN height = CAST('NaN' AS DOUBLE) THEN NULL ELSE height END IS NOT NULL;
