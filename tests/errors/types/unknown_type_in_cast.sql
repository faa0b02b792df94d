select cast(a as strng) from t;
