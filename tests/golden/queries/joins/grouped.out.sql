-- Parentheses say which join comes first.
SELECT * FROM a LEFT JOIN (b JOIN c ON b.id = c.id) ON a.id = b.id;
