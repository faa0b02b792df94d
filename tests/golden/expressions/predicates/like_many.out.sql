SELECT
    a LIKE ANY ('x%', b) ESCAPE '\\',
    a LIKE ALL ('50\\%', 'y') ESCAPE '\\',
    NOT (a LIKE ALL ('x%')),
    a ILIKE ANY ('X%', 'y'),
    LOWER(a) LIKE ALL (LOWER('X%'), LOWER(b)) ESCAPE '\\',
    NOT (a ILIKE ANY ('X%'))
FROM t;
