insert into regions values (1, 'EMEA';
