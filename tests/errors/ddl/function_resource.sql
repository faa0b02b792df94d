CREATE FUNCTION twice AS 'org.example.Twice' USING LIB '/lib/twice.so';
