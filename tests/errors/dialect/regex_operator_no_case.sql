select * from customers where name ~* '^a';
