SELECT *
FROM (VALUES (1, 'x'), (5, 'y'), (10, 'z')) AS _t1 (t, k)
ASOF JOIN (VALUES (1, 'x', 1), (2, 'x', 2), (6, 'y', 3), (7, 'z', 4)) AS _t2 (u, k, z)
    MATCH_CONDITION (t <= u)
WHERE u <= t + 3;
