SELECT id, c.name AS the_name FROM customers AS c;
