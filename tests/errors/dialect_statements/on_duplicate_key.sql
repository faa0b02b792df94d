insert into regions values (1, 'EMEA') on duplicate key update name = 'EMEA';
