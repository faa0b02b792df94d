create table orders if not exists (id bigint);
