CREATE VIEW recent AS SELECT * FROM orders WHERE day > :day;
