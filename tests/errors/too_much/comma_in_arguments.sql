select coalesce(a, b,) from t;
