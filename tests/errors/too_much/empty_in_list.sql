select * from orders where status in ();
