-- In Spark a comma binds as tightly as JOIN: (a, b) JOIN c, so that ON may speak of a.
SELECT * FROM a CROSS JOIN b JOIN c ON c.id = a.id;
