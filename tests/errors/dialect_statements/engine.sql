create table orders (id bigint) engine = InnoDB;
