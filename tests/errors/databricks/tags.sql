ALTER TABLE sales ALTER COLUMN region SET TAGS ('pii' = 'no');
