SELECT s LIKE '\\%a\\_b\\\\', s LIKE 'a!%b' ESCAPE '!' FROM t;
SELECT s LIKE '\\a%' FROM t;
SELECT s ILIKE 'a!b' ESCAPE '!' FROM t;
SELECT s LIKE ANY ('a', 'b\\') FROM t;
