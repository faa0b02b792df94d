create table t (a int, b int, c int);
-- Spark's precedence: & before ^ before |.
select a & b, a | b ^ c & 1, ~a from t;
