insert into values (1, 2);
