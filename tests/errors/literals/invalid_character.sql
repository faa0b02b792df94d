select a from t where b = 1 § c = 2;
