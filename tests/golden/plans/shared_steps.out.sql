SELECT
    DATEDIFF(day, CAST(first_ts AS DATE), CAST(ts AS DATE)) AS age,
    COUNT(1) AS count
FROM (SELECT uid, kind, ts FROM events WHERE kind <> 'bot')
JOIN (SELECT uid, MIN(ts) AS first_ts FROM events WHERE kind <> 'bot' GROUP BY uid) USING (uid)
GROUP BY DATEDIFF(day, CAST(first_ts AS DATE), CAST(ts AS DATE))
ORDER BY age NULLS FIRST;
