SELECT
    REPLACE(
        REGEXP_REPLACE(CAST(CAST(1.0 AS DOUBLE) AS VARCHAR), '^(-?[0-9]{1,7})$', '\\1.0'),
        'inf',
        'Infinity'
    ),
    REPLACE(REGEXP_REPLACE(CAST(d AS VARCHAR), '^(-?[0-9]{1,7})$', '\\1.0'), 'inf', 'Infinity'),
    CONCAT(
        'a',
        REPLACE(REGEXP_REPLACE(CAST(d AS VARCHAR), '^(-?[0-9]{1,7})$', '\\1.0'), 'inf', 'Infinity')
    ),
    REPLACE(REGEXP_REPLACE(CAST(f AS VARCHAR), '^(-?[0-9]{1,7})$', '\\1.0'), 'inf', 'Infinity')
FROM (VALUES (CAST(1.5 AS DOUBLE), CAST(2 AS FLOAT))) AS t (d, f);
