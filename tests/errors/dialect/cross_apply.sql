select o.id, i.item from orders o cross apply items(o.id) i;
