select count(*)) from orders;
