SELECT id FROM customers UNION ALL SELECT id FROM suppliers;
SELECT id FROM customers UNION SELECT id FROM suppliers;
SELECT id FROM customers UNION SELECT id FROM suppliers;
