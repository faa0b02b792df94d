CREATE TABLE orders (
    o_id INT NOT NULL,
    o_customer INT NOT NULL,
    o_status VARCHAR NOT NULL,
    o_total NUMBER(12, 2),
    o_at DATE,
    o_note VARCHAR
);

CREATE TABLE items (i_order INT NOT NULL, i_name VARCHAR NOT NULL, i_price NUMBER(12, 2));

SELECT *
FROM orders
WHERE o_id IN (
    1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 1015
);

SELECT
    o_id,
    CASE
        WHEN o_status = 'open' AND o_at > DATE '2024-01-01' THEN 'young and open'
        WHEN o_status = 'open' THEN 'old but open'
        ELSE 'closed'
    END AS kind
FROM orders
WHERE o_id = 1;

SELECT
    o_id,
    ROW_NUMBER() OVER (
        PARTITION BY o_customer, o_status
        ORDER BY o_at DESC NULLS LAST, o_id
    ) AS position
FROM orders;

SELECT
    o_status,
    COUNT(*) AS n
FROM orders
JOIN items ON i_order = o_id AND i_name LIKE 'a%'
LEFT JOIN customers AS c ON c.id = o_customer AND c.created_at = o_at AND c.first_name = o_note
WHERE o_status <> 'closed'
    AND (o_customer = 1 OR (o_customer = 2 AND o_id > 7))
GROUP BY o_status
HAVING COUNT(*) > 1
ORDER BY n DESC, o_status
LIMIT 10 OFFSET 5;

SELECT o_id
FROM orders AS o
WHERE EXISTS (
        SELECT 1
        FROM items AS i
        WHERE i.i_order = o.o_id
            AND i.i_name = 'something rather long'
    )
    AND o_customer NOT IN (
        SELECT o_customer
        FROM orders
        WHERE o_status = 'cancelled'
            AND o_note IS NOT NULL
    );

SELECT o_id
FROM orders
WHERE o_at BETWEEN DATE '2024-01-01' AND DATE '2024-12-31'
    AND COALESCE(o_note, 'no note was written for this order', 'and a further argument')
        BETWEEN 'a rather long lower bound' AND 'an upper bound that does not fit any more';

WITH a AS (
    SELECT o_id FROM orders
),
b (x) AS (
    SELECT i_order FROM items WHERE i_name = 'x'
)
SELECT a.o_id, b.x FROM a, b WHERE a.o_id = b.x;

SELECT o_id FROM orders
UNION ALL
SELECT i_order FROM items WHERE i_name = 'some name'
UNION ALL
SELECT 1 AS number;

SELECT a.o_id
FROM
    orders AS a
    CROSS JOIN orders AS b
    CROSS JOIN items AS c,
    (SELECT 1 AS one) AS d,
    orders AS a_relation_with_a_long_name,
    items AS another_relation_with_a_long_name;

CREATE TABLE copy AS
SELECT o_id, o_customer, o_status, o_total, o_at, o_note FROM orders WHERE o_status = 'open';

INSERT INTO orders (o_id, o_customer, o_status, o_total, o_at, o_note)
SELECT i_order, 1, 'new', i_price, NULL, i_name FROM items;

SELECT a.x FROM (VALUES (1), (2)) AS a (x);
