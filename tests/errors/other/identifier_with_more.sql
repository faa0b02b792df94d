select * from identifier('db' || '1').t;
