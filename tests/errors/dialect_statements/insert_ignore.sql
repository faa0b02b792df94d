insert ignore into regions values (1, 'EMEA');
