CREATE TABLE t (s STRING, p STRING);
-- Literal texts need no regular expression; ^..$ is what REGEXP_LIKE matches.
SELECT s RLIKE 'abc', s RLIKE '^abc', s RLIKE 'a\\.b', s RLIKE '^a.c$', s RLIKE '^a|b$', s NOT RLIKE 'a+' FROM t;
-- What may be empty is found in any text, but REGEXP_INSTR finds nothing in an empty one.
SELECT s RLIKE 'x*', s RLIKE '^x*', regexp_like(s, ''), regexp(s, '(?i)abc+'), s RLIKE '(?s)a.b' FROM t;
SELECT s RLIKE '.*?foo.*?bar', s RLIKE 'a(?:b|c)d', s RLIKE '[\\w.-]+@\\p{Alpha}+', s RLIKE '\\Qa.b\\E+' FROM t;
SELECT regexp_instr(s, '\\d+'), regexp_count(s, 'a|b'), regexp_count(s, '(?i)a') FROM t;
SELECT s RLIKE p, regexp_count(s, p) FROM t;
SELECT s RLIKE '[a-z', s FROM t;
SELECT s RLIKE 'a(?=b)', s FROM t;
SELECT s RLIKE '(a)\\1', s FROM t;
SELECT s RLIKE '\\Users', s FROM t;
SELECT s RLIKE 'a++' FROM t;
SELECT regexp_count(s, 'a*') FROM t;
SELECT s RLIKE '\\p{Lu}' FROM t;
