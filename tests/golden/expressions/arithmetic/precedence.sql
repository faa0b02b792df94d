create table t (a int, b int);
select a * (b % 2), (a * b) % 2, a - (b + 1), a - (b - 1), a - b - 1, -(a + b) * 2, - a ^ b from t;
