select id from customers where country = 'DE' and (city = 'Berlin' or city = 'Bonn');
