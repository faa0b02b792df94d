select date_add('2024-01-01', 1), date_sub('2024-01-01', 1), datediff('2024-01-31', '2024-01-01');
