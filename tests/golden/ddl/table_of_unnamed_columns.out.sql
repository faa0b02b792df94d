CREATE TABLE counts AS SELECT a, COUNT(*) AS "count(1)", SUM(b) AS total FROM t GROUP BY a;
