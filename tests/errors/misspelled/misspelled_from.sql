select id form customers where id = 1;
