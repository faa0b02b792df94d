insert into regions values (1, 'EMEA'), (2, 'APAC'),;
