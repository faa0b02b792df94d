create table t (a int default 1, b string default 'none', c date default current_date());
