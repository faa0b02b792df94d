SELECT *
FROM (
    VALUES
        ('Alice', 2, CAST(80.5 AS DOUBLE)),
        ('Bob', 5, CAST('NaN' AS DOUBLE)),
        ('Tom', NULL, NULL)
) AS _t1 (name, age, height)
WHERE CASE WHEN name IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN age IS NOT NULL THEN 1 ELSE 0 END
    + CASE
        WHEN CASE WHEN height = CAST('NaN' AS DOUBLE) THEN NULL ELSE height END IS NOT NULL THEN 1
        ELSE 0
    END >= 2;
