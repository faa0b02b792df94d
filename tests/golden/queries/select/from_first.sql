from customers select id, name where country = 'DE';
