select case when a = 1 then 'one' from t;
