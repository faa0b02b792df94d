CREATE TABLE wide (id INT, q1 INT, q2 NUMBER(10, 2), r1 INT, r2 INT);

SELECT *
FROM (
    SELECT
        id,
        r1,
        r2,
        quarter,
        CASE quarter WHEN 'q1' THEN q1 WHEN 'second' THEN q2 END AS amount
    FROM wide
    CROSS JOIN (VALUES ('q1'), ('second')) AS _t1 (quarter)
)
WHERE amount IS NOT NULL;

SELECT *
FROM (
    SELECT
        id,
        name,
        CASE name WHEN 'q1_r1' THEN q1 WHEN '2' THEN q2 END AS q,
        CASE name WHEN 'q1_r1' THEN r1 WHEN '2' THEN r2 END AS r
    FROM wide
    CROSS JOIN (VALUES ('q1_r1'), ('2')) AS _t1 (name)
) AS u;

SELECT id
FROM (
    SELECT
        * EXCLUDE (q1, q2, quarter),
        quarter,
        CASE quarter WHEN 'q1' THEN q1 WHEN 'q2' THEN q2 END AS amount
    FROM not_known
    CROSS JOIN (VALUES ('q1'), ('q2')) AS _t1 (quarter)
)
WHERE amount IS NOT NULL
    AND amount > 1;

SELECT *
FROM (
    SELECT
        id,
        r1,
        r2,
        _id AS id,
        CASE _id WHEN 'q1' THEN q1 WHEN 'q2' THEN q2 END AS amount
    FROM wide
    CROSS JOIN (VALUES ('q1'), ('q2')) AS _t1 (_id)
)
WHERE amount IS NOT NULL;
