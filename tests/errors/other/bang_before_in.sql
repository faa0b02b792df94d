select * from t where a ! in (1, 2);
