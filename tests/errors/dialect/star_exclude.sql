select * exclude (internal_note) from orders;
