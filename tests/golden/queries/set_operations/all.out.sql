CREATE TABLE a (k INT, v INT);
CREATE TABLE b (k INT, v INT);

SELECT
    k,
    v
FROM (
    SELECT k, v, ROW_NUMBER() OVER (PARTITION BY k, v ORDER BY k NULLS FIRST) AS _n FROM a
    EXCEPT
    SELECT
        k,
        v,
        ROW_NUMBER() OVER (PARTITION BY k, v ORDER BY k NULLS FIRST) AS _n
    FROM b
    WHERE k IS NOT NULL
)
ORDER BY k NULLS FIRST;

-- what stands in b or in c is taken away
SELECT
    k,
    v
FROM (
    SELECT k, v, ROW_NUMBER() OVER (PARTITION BY k, v ORDER BY k NULLS FIRST) AS _n FROM a
    EXCEPT
    SELECT
        k,
        v,
        ROW_NUMBER() OVER (PARTITION BY k, v ORDER BY k NULLS FIRST) AS _n
    FROM (SELECT * FROM b UNION ALL SELECT k, v + 1 FROM a) AS _t1 (k, v)
);

SELECT x
FROM (
    SELECT
        x,
        ROW_NUMBER() OVER (PARTITION BY x ORDER BY x NULLS FIRST) AS _n
    FROM (SELECT k AS x FROM a)
    INTERSECT
    SELECT
        x,
        ROW_NUMBER() OVER (PARTITION BY x ORDER BY x NULLS FIRST) AS _n
    FROM (SELECT k FROM b) AS _t1 (x)
);

SELECT
    _c1 AS k,
    _c2 AS k
FROM (
    SELECT
        _c1,
        _c2,
        ROW_NUMBER() OVER (PARTITION BY _c1, _c2 ORDER BY _c1 NULLS FIRST) AS _n
    FROM (SELECT k, k FROM a) AS _t1 (_c1, _c2)
    INTERSECT
    SELECT
        _c1,
        _c2,
        ROW_NUMBER() OVER (PARTITION BY _c1, _c2 ORDER BY _c1 NULLS FIRST) AS _n
    FROM (SELECT k, v FROM b) AS _t2 (_c1, _c2)
);
