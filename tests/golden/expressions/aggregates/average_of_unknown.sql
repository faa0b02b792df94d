select avg(a) from t;
