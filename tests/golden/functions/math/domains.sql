-- Outside of their domains these give NaN or NULL in Spark, and errors in Snowflake.
CREATE TABLE t (i INT, l BIGINT, d DOUBLE, f DOUBLE, n DECIMAL(10, 2), s STRING);
SELECT acos(d), acosh(d), asin(d), atanh(d), sqrt(d), cot(d), csc(d), sec(d) FROM t;
SELECT ln(d), log(d), log10(d), log2(d), log1p(d), log(d, f), log(10, d), ln(2) FROM t;
SELECT pow(d, 2), power(d, n), pow(2, n), pow(d, f), factorial(i) FROM t;
SELECT asinh(d), atan2(d, f), cosh(d), sinh(d), tanh(d), expm1(d), hypot(d, f), e() FROM t;
-- What stands twice is repeated if it is short, and named if it is not.
SELECT sqrt(d + 1), sqrt(sqrt(d)), sqrt(ln(d * f + n) / (f - d)) FROM t;
SELECT pow(ln(d) * ln(f) + ln(d + f), ln(f) * ln(f) + f) FROM t;
SELECT isnan(d), nanvl(d, f), isnan(s) FROM t;
SELECT sqrt(sum(d) + sum(f) + sum(n) + count(*)) FROM t;
