SELECT * FROM (VALUES (2, 'b', CAST(2.5 AS DOUBLE)), (3, 'c', NULL)) AS _t1 (id, name, x);
