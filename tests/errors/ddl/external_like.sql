CREATE EXTERNAL TABLE copy LIKE orders LOCATION '/data/copy';
