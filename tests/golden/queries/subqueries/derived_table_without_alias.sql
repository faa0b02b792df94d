select a from (select a from t where a > 1) where a < 5;
