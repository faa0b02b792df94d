create table (id int);
