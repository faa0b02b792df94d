update users where id = 1 set active = false;
