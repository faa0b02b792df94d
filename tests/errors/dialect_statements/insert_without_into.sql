insert regions values (1, 'EMEA');
