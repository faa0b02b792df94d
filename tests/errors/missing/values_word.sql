insert into regions (id, name) (1, 'EMEA');
