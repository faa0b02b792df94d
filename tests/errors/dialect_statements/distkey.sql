create table orders (id bigint) distkey(id);
