select histogram_numeric(a, 5) from t;
