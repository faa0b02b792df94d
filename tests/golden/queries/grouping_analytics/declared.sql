CREATE TABLE ev (k INT, t TIMESTAMP, n TIMESTAMP_NTZ);
SELECT k, t, n, max(k), max(n) FROM ev GROUP BY k, t, n GROUPING SETS ((k), ()) HAVING t IS NULL;
SELECT k + 1, count(t) FROM ev GROUP BY k + 1, t GROUPING SETS ((t));
