select timestamp '2024-01-01 10:00:00 Mars/Base';
