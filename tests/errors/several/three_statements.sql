select id form orders;
select id from customers;
select id, from customers c where c.id in ();
delete users where id = 1;
