create table t (a int, b int, m decimal(10, 2));
-- Without ANSI mode dividing by zero gives NULL.
select a / b, a % b, m / m, a / 2 from t;
