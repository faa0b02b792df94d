CREATE TABLE orders (id INT NOT NULL, total NUMBER(10, 2), placed DATE NOT NULL);

-- Where there is no NULL its place need not be said.
SELECT id, total FROM orders ORDER BY placed DESC, id, total NULLS FIRST;

SELECT placed, COUNT(*) AS n FROM orders GROUP BY placed ORDER BY n DESC, placed;
