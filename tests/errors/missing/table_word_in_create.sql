create orders (id bigint);
