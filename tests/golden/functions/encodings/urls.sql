CREATE TABLE t (s STRING);
SELECT url_encode(s), url_decode(s), try_url_decode(s) FROM t;
SELECT parse_url('http://u:p@h.c:80/p/q?a=b&k=v#r', 'HOST'), parse_url('http://h/p?k=v', 'QUERY', 'k'), parse_url('http://h', 'host');
SELECT parse_url(s, 'PATH'), try_parse_url(s, 'QUERY'), parse_url(s, 'FILE') FROM t;
SELECT parse_url(s, s), parse_url(s, s, s), parse_url(s, 'HOST', 'k') FROM t;
SELECT parse_url('http://h', 'QUERY', 'a.b');
