select timestamp '2024-01-01 25:00:00';
