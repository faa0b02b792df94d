select qualify, account, minus as connect from t;
