insert into customers values (1, 'Anna', date '1990-01-01', true), (2, 'Bert', date '1985-06-30', false), (3, 'Cleo', null, true);
