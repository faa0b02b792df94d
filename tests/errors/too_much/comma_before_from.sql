select id, name, from customers c where c.active;
