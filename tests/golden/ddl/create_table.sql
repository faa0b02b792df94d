create table customers (id bigint not null, name string, born date, active boolean not null);
