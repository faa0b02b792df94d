select 1 as a, a + a as b, b + b as c, c + c as d, d + d as e, e + e as f from t;
