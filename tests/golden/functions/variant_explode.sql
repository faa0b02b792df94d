SELECT * FROM variant_explode(parse_json('{"b": true, "a": [1, null]}'));
SELECT pos, key, value FROM variant_explode_outer(parse_json('[1, null, "x"]'));
SELECT t.id, v.pos, v.key FROM VALUES (1, parse_json('{"b": 1}')) AS t(id, j), LATERAL variant_explode(t.j) AS v;
