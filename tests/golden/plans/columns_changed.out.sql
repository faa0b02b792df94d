SELECT
    age + 1 AS age,
    height AS cm,
    height > 100 AS is_tall
FROM (
    VALUES
        ('Alice', 2, CAST(80.5 AS DOUBLE)),
        ('Bob', 5, CAST('NaN' AS DOUBLE)),
        ('Tom', NULL, NULL)
) AS _t1 (name, age, height);
