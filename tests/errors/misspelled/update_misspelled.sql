updte users set active = false where last_login < date '2020-01-01';
