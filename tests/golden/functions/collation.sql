SELECT collation('a'), collation(x) FROM VALUES ('a') AS t(x);
