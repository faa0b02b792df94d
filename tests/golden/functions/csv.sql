CREATE TABLE t (line STRING, s STRUCT<a: INT, b: STRING, d: DATE, at: TIMESTAMP>);
SELECT from_csv(line, 'a INT, b STRING, d DATE'), from_csv('1;2', 'a INT, b DOUBLE', map('sep', ';')) FROM t;
SELECT from_csv(line, 'd DATE', map('dateFormat', 'dd/MM/yyyy')), from_csv('1,abc', schema_of_csv('1,abc')) FROM t;
SELECT to_csv(s), to_csv(struct(1 AS a, 2.5 AS b)), to_csv(s, map('timestampFormat', 'dd/MM/yyyy')) FROM t;
SELECT schema_of_csv('1|abc|2.5|true', map('delimiter', '|')), schema_of_csv('"a","b"');
SELECT schema_of_json('[{"b":1,"a":[1.5,2]},{"c":{"d":null}}]'), schema_of_json('null'), schema_of_json('{}');
SELECT from_csv(line, 'a INT', map('mode', 'FAILFAST')) FROM t;
SELECT schema_of_csv('2020-01-31');
SELECT from_json('{"a":1}', schema_of_json('{"a":1}'));
