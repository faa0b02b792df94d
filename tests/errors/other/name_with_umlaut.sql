select größe from t;
