SELECT a, window.start, window.end, count(*) AS cnt FROM VALUES ('A1', '2021-01-01 00:00:00'), ('A1', '2021-01-01 00:04:30'), ('A1', NULL) AS tab(a, b) GROUP BY a, window(b, '5 minutes') ORDER BY a, start;
CREATE TABLE ev (k INT, t TIMESTAMP, n TIMESTAMP_NTZ);
SELECT window(n, INTERVAL 1 HOUR, INTERVAL 1 HOUR, INTERVAL 15 MINUTES), sum(ev.k) FROM ev WHERE ev.k > 1 GROUP BY window(n, INTERVAL 1 HOUR, INTERVAL 1 HOUR, INTERVAL 15 MINUTES) HAVING window.start > TIMESTAMP_NTZ '2020-01-01';
SELECT window_time(w), c FROM (SELECT window AS w, count(*) AS c FROM ev GROUP BY window(t, '1 day'));
SELECT window.start FROM ev GROUP BY window(t, '10 minutes', '5 minutes');
SELECT window(t, '5 minutes').start AS s, window(t, '5 minutes') FROM ev;
SELECT k, window FROM (SELECT k, window(n, '1 hour') FROM ev);
