select * from t tablesample (bucket 1 out of 8);
select * from t tablesample (bucket 1 out of 8 on a);
