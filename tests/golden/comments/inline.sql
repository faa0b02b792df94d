select a /* first */, /* second */ b from t /* the table */ where a = 1 /* only */;
