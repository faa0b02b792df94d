CREATE TABLE p (name VARCHAR, age INT);

SELECT
    name,
    CAST(
        GET(
            GET(ARRAY_AGG(ARRAY_CONSTRUCT(age)) WITHIN GROUP (ORDER BY age NULLS FIRST), 0),
            0
        ) AS INT
    ),
    CAST(
        GET(
            GET(ARRAY_AGG(ARRAY_CONSTRUCT(age)) WITHIN GROUP (ORDER BY age DESC NULLS LAST), 0),
            0
        ) AS INT
    ),
    CAST(GET(ARRAY_AGG(age) WITHIN GROUP (ORDER BY age NULLS FIRST), 0) AS INT),
    ARRAY_AGG(age) WITHIN GROUP (ORDER BY age NULLS FIRST),
    IFF(COUNT(name) = 0, NULL, LISTAGG(name, ',') WITHIN GROUP (ORDER BY age NULLS FIRST))
FROM (SELECT * FROM p)
GROUP BY name;

SELECT
    ANY_VALUE(name),
    ANY_VALUE(age)
FROM (
    SELECT
        name,
        age + 1 AS age
    FROM (SELECT * FROM p ORDER BY age DESC NULLS LAST)
    WHERE age > 1
    LIMIT 10
) AS q;

SELECT
    CAST(
        GET(
            GET(
                ARRAY_AGG(ARRAY_CONSTRUCT(q.name)) WITHIN GROUP (
                    ORDER BY age NULLS FIRST, name DESC NULLS LAST
                ),
                0
            ),
            0
        ) AS VARCHAR
    )
FROM (SELECT name, age FROM p ORDER BY age DESC NULLS LAST, name NULLS FIRST LIMIT 10) AS q
HAVING CAST(
    GET(
        GET(
            ARRAY_AGG(ARRAY_CONSTRUCT(name)) WITHIN GROUP (
                ORDER BY age DESC NULLS LAST, name NULLS FIRST
            ),
            0
        ),
        0
    ) AS VARCHAR
) > 'a';

SELECT
    ANY_VALUE(name),
    COUNT(*),
    SUM(age) OVER (ORDER BY ANY_VALUE(age) NULLS FIRST)
FROM (SELECT name FROM p ORDER BY age NULLS FIRST);

SELECT COUNT(*) FROM (SELECT name FROM p ORDER BY age NULLS FIRST);
