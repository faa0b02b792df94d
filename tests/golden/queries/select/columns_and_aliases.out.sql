-- An alias may come without AS; it keeps its spelling.
SELECT id, name AS customer, birth_year AS bornIn, c.email FROM customers AS c;
