CREATE TABLE e (d DATE, t TIMESTAMP, n TIMESTAMP_NTZ, k INT, s STRING);
SELECT d + INTERVAL 1 DAY * k, t + k * INTERVAL '1' HOUR, t - INTERVAL 3 MONTH * 2, n + (INTERVAL 1 DAY + INTERVAL 2 HOURS) FROM e;
SELECT t + make_interval(1, 2, 3, 4, 5, 6, 7.5), d - make_ym_interval(k, 1), n + make_dt_interval(1, k), d + make_interval(0, 1) FROM e;
SELECT try_add(d, make_interval(1)), try_subtract(t, make_dt_interval(1, 0, 0, k)), d - (-make_ym_interval(1)), s + make_dt_interval(1) FROM e;
SELECT d + make_interval(0, 0, 0, 0, 1) FROM e;
SELECT make_interval(1, 2);
SELECT INTERVAL 1 DAY / 2, INTERVAL 1 DAY * 2, INTERVAL 1 YEAR + INTERVAL 1 MONTH;
