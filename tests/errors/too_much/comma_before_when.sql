select case when a then 1, when b then 2 end from t;
