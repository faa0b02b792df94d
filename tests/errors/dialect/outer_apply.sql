select o.id, i.item from orders o outer apply items(o.id) i;
