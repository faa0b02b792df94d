CREATE TABLE t (s STRING, i INT NOT NULL, l BIGINT, x DOUBLE, d DATE);
SELECT format_string('Hello %d %s', 100, 'days'), printf('%5d|%-5s|%05d%%%n', i, s, i), format_string('none') FROM t;
SELECT format_string('%.2f|%08.1f|%x|%X', x, x, i, l), format_string('%+d', i), format_string('%.2s', s) FROM t;
SELECT format_number(12332.123456, 4), format_number(i, 0), format_number(x, 2), format_number(l, -1) FROM t;
SELECT format_string('%s', d) FROM t;
SELECT format_string('%c', i) FROM t;
SELECT format_string('%s %s', s) FROM t;
SELECT format_string(s, s) FROM t;
SELECT format_number(i, '#.##') FROM t;
