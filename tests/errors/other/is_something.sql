select * from t where a is 1;
