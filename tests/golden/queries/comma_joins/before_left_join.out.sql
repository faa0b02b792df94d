SELECT * FROM a CROSS JOIN b LEFT JOIN c ON c.a_id = a.id AND c.b_id = b.id WHERE a.x = b.x;
