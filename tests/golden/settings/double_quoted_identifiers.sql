select "unit price" as "Price" from t where a = 'x';
