select cast(a as int), cast(a as double) from t;
