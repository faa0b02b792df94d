-- the keys come first in the protocol
SELECT a, count(*), sum(b) FILTER (WHERE b > 0) FROM VALUES (1, 2), (1, 3) AS t(a, b) GROUP BY a ORDER BY sum(b);
-- other lists and HAVING need a projection
SELECT sum(b) AS total FROM VALUES (1, 2) AS t(a, b) GROUP BY a HAVING count(*) > 1 ORDER BY max(b), 1;
-- sets of keys
SELECT a, b, count(*) FROM VALUES (1, 2) AS t(a, b) GROUP BY a, ROLLUP(b);
SELECT a, count(*) FROM VALUES (1, 2) AS t(a, b) GROUP BY CUBE(a);
-- windows are computed after HAVING
SELECT a, sum(sum(b)) OVER (ORDER BY a) AS running FROM VALUES (1, 2) AS t(a, b) GROUP BY a HAVING sum(b) > 0;
