CREATE TABLE t (id INT, tags ARRAY<STRING>, m MAP<STRING, INT>, by_id MAP<INT, DATE>,
                s STRUCT<a: INT, B: STRUCT<c: STRING>>, rows ARRAY<STRUCT<x: INT, y: STRING>>);
SELECT tags[0], tags[id], get(tags, 1), get(tags, id), array(1, 2)[1] FROM t;
SELECT element_at(tags, 1), element_at(tags, -1), try_element_at(tags, id) FROM t;
SELECT m['k'], element_at(m, 'k'), try_element_at(by_id, id), by_id[1] FROM t;
SELECT s.a, s.b.c, s.B, t.s.a, rows.x, rows[0].y FROM t;
SELECT named_struct('a', 1, 'b', 'x').b, struct(id, tags[0] AS tag, 1), struct(t.*) FROM t;
-- an operand that is not small is written once
SELECT element_at(array_sort(array_append(array_compact(tags), 'x')), -1) FROM t;
-- types that are not known
SELECT a[0], b.c.d FROM u;
