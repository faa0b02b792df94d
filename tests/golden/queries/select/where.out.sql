SELECT id FROM customers WHERE country = 'DE' AND (city = 'Berlin' OR city = 'Bonn');
