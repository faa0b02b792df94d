select id where amount > 10 from orders;
