CREATE TABLE t (s STRING NOT NULL, r STRING, p STRING);
SELECT regexp_extract(s, '(\\d+)-(\\d+)'), regexp_extract(r, '(\\d+)-(\\d+)', 2), regexp_extract(s, 'a', 0) FROM t;
-- Groups that do not capture are groups in Snowflake, so the others have other numbers.
SELECT regexp_extract(s, '(?:a|b)(c)', 1), regexp_replace(s, '(?:a|b)(?<x>c)', '<$1>') FROM t;
SELECT regexp_extract_all(s, '(\\d)'), regexp_extract_all(s, '(a)|b', 1), regexp_extract_all(s, 'a', 0) FROM t;
SELECT regexp_substr(s, '\\d+'), regexp_substr(s, '\\d*') FROM t;
SELECT regexp_replace(s, 'abc', 'x'), regexp_replace(s, 'a.c', 'x\\$y\\\\'), regexp_replace(s, '(?i)A', 'b', 2) FROM t;
SELECT split(s, ','), split(s, '\\|'), split(s, ', ', -1), split('a1b2c', '[0-9]'), split('a,b,c', ',', 2) FROM t;
SELECT split(s, '[,;]') FROM t;
SELECT regexp_replace(s, 'x*', '-') FROM t;
SELECT regexp_replace(s, p, r) FROM t;
SELECT regexp_extract(s, 'a(b)', 2) FROM t;
SELECT regexp_extract(s, 'a.*?b', 0) FROM t;
SELECT regexp_replace(s, '(a)', '$12') FROM t;
SELECT split(s, '') FROM t;
SELECT split(s, p) FROM t;
SELECT split(s, p, 2) FROM t;
