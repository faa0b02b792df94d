select items[0 from orders;
