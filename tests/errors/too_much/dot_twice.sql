select o..id from orders o;
