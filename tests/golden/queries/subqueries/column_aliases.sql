select x, y from (select a, b from t) as s (x, y);
select x, y from t as s (x, y);
