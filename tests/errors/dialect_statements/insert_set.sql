insert into regions set id = 1, name = 'EMEA';
