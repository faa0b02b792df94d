SELECT a
FROM (
    SELECT a
    FROM (
        SELECT
            a,
            b
        FROM (SELECT a, b, c FROM some_table_with_a_long_name WHERE c > 0) AS x
        WHERE b > 0
    ) AS y
    WHERE a > 0
) AS z;
