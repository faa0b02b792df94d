SELECT *
FROM (
    VALUES
        ('id', CAST(1 AS DOUBLE), CAST(2 AS DOUBLE), CAST(3 AS DOUBLE)),
        ('x', CAST(1.5 AS DOUBLE), CAST(2.5 AS DOUBLE), NULL)
) AS _t1 (key, a, b, c);
