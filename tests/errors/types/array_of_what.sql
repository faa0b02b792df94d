select cast(a as array) from t;
