CREATE TABLE t (s STRING);
SELECT mask('AbCD123-@$#'), mask('Ab1-', '*', NULL), mask('Ab1-', 'Q', 'q', 'd', 'o'), mask('A-', NULL, NULL, NULL, '\\');
SELECT mask('Ab1-', '*', 'x', 'n', '#'), mask(NULL);
SELECT mask(s) FROM t;
SELECT mask('Ab1-', '*', 'x', 'n', 'o');
SELECT mask(s, s) FROM t;
