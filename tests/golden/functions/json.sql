CREATE TABLE t (j STRING, v VARIANT, s STRUCT<b: INT, a: STRING>, d ARRAY<DATE>);
SELECT get_json_object(j, '$.a'), get_json_object(j, '$.a.b[0]'), get_json_object(j, '$['' x'']') FROM t;
SELECT json_array_length(j), json_object_keys(j), parse_json(j), try_parse_json(j) FROM t;
SELECT from_json(j, 'a INT, b ARRAY<STRING>'), from_json(j, 'ARRAY<STRUCT<x: DOUBLE>>') FROM t;
SELECT to_json(s), to_json(struct(1 AS b, 'x' AS a)), to_json(array(1, 2)), to_json(d) FROM t;
SELECT variant_get(v, '$.a', 'string'), variant_get(v, '$[0]'), try_variant_get(v, '$.a.b', 'int'), is_variant_null(v), to_variant_object(s) FROM t;
SELECT typeof(j), typeof(s), typeof(d), typeof(1.5) FROM t;
