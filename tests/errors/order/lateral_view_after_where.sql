select item from orders where amount > 1 lateral view explode(items) as item;
