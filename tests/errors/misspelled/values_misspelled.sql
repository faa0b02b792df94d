insert into regions vlaues (1, 'EMEA');
