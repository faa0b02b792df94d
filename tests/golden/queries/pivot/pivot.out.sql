CREATE TABLE sales (course VARCHAR, year INT, earnings INT, remark VARCHAR);

SELECT *
FROM (
    SELECT
        year,
        remark,
        SUM(CASE WHEN course = 'dotNET' THEN earnings END) AS dotNET,
        SUM(CASE WHEN course = 'Java' THEN earnings END) AS Java
    FROM sales
    GROUP BY year, remark
);

SELECT *
FROM (
    SELECT
        SUM(CASE WHEN course = 'dotNET' AND year = 2012 THEN earnings END) AS first_s,
        IFF(
            COUNT_IF(course = 'dotNET' AND year = 2012) > 0,
            COUNT(CASE WHEN course = 'dotNET' AND year = 2012 THEN 1 END),
            NULL
        ) AS first_n,
        IFF(
            COUNT_IF(course = 'dotNET' AND year = 2012) > 0,
            COALESCE(MAX(CASE WHEN course = 'dotNET' AND year = 2012 THEN earnings END), 0),
            NULL
        ) AS "first_coalesce(max(earnings), 0)",
        SUM(
            CASE WHEN course = 'Java' AND year IS NOT DISTINCT FROM NULL THEN earnings END
        ) AS "{Java, null}_s",
        IFF(
            COUNT_IF(course = 'Java' AND year IS NOT DISTINCT FROM NULL) > 0,
            COUNT(CASE WHEN course = 'Java' AND year IS NOT DISTINCT FROM NULL THEN 1 END),
            NULL
        ) AS "{Java, null}_n",
        IFF(
            COUNT_IF(course = 'Java' AND year IS NOT DISTINCT FROM NULL) > 0,
            COALESCE(
                MAX(CASE WHEN course = 'Java' AND year IS NOT DISTINCT FROM NULL THEN earnings END),
                0
            ),
            NULL
        ) AS "{Java, null}_coalesce(max(earnings), 0)"
    FROM (SELECT course, year, earnings FROM sales)
);

-- texts are aggregated at once: a count of no rows is 0
SELECT *
FROM (
    SELECT
        course,
        earnings,
        COUNT(CASE WHEN year = 2012 THEN 1 END) AS "2012_n",
        MIN(CASE WHEN year = 2012 THEN remark END) AS "2012_r"
    FROM sales
    GROUP BY course, earnings
);
