select id from customers wehre id = 1;
