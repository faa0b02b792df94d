select `a$b`, `_x`, x1 from t1;
