CREATE TABLE t (s VARCHAR);

SELECT
    ARRAY_TO_STRING(
        TRANSFORM(
            REGEXP_SUBSTR_ALL(s, '[A-Za-z0-9.*_-]+|[^A-Za-z0-9.*_-]'),
            _v1 VARCHAR -> CASE
                WHEN _v1 = ' ' THEN '+'
                WHEN REGEXP_LIKE(_v1, '[A-Za-z0-9.*_-]+') THEN _v1
                ELSE REGEXP_REPLACE(HEX_ENCODE(_v1), '(..)', '%\\1')
            END
        ),
        ''
    ),
    ARRAY_TO_STRING(
        TRANSFORM(
            REGEXP_SUBSTR_ALL(REPLACE(s, '+', ' '), '(%[0-9A-Fa-f][0-9A-Fa-f])+|[^%]+|%'),
            _v2 VARCHAR -> CASE
                WHEN STARTSWITH(_v2, '%')
                    THEN HEX_DECODE_STRING(
                        CASE WHEN _v2 = '%' THEN _v2 ELSE REPLACE(_v2, '%', '') END
                    )
                ELSE _v2
            END
        ),
        ''
    ),
    IFF(
        REGEXP_LIKE(s, '([^%]|%[0-9A-Fa-f][0-9A-Fa-f])*'),
        ARRAY_TO_STRING(
            TRANSFORM(
                REGEXP_SUBSTR_ALL(REPLACE(s, '+', ' '), '(%[0-9A-Fa-f][0-9A-Fa-f])+|[^%]+|%'),
                _v3 VARCHAR -> CASE
                    WHEN STARTSWITH(_v3, '%')
                        THEN HEX_DECODE_STRING(
                            CASE WHEN _v3 = '%' THEN _v3 ELSE REPLACE(_v3, '%', '') END
                        )
                    ELSE _v3
                END
            ),
            ''
        ),
        NULL
    )
FROM t;

SELECT
    REGEXP_SUBSTR(
        'http://u:p@h.c:80/p/q?a=b&k=v#r',
        '^[^:/?#]+://([^/?#@]*@)?(\\[[^]]*\\]|[A-Za-z0-9.-]+)(:[0-9]*)?([/?#]|$)',
        1,
        1,
        'e',
        2
    ),
    REGEXP_SUBSTR(
        REGEXP_SUBSTR('http://h/p?k=v', '^[^?#]*\\?([^#]*)', 1, 1, 'e', 1),
        '(&|^)k=([^&]*)',
        1,
        1,
        'e',
        2
    ),
    NULL;

SELECT
    REGEXP_SUBSTR(s, '^([^:/?#]+:)?(//[^/?#]*)?([^?#]*)', 1, 1, 'e', 3),
    REGEXP_SUBSTR(s, '^[^?#]*\\?([^#]*)', 1, 1, 'e', 1),
    REGEXP_SUBSTR(s, '^([^:/?#]+:)?(//[^/?#]*)?([^#]*)', 1, 1, 'e', 3)
FROM t;

SELECT
    CASE s
        WHEN 'PROTOCOL' THEN REGEXP_SUBSTR(s, '^([^:/?#]+):', 1, 1, 'e', 1)
        WHEN 'HOST'
            THEN REGEXP_SUBSTR(
                s,
                '^[^:/?#]+://([^/?#@]*@)?(\\[[^]]*\\]|[A-Za-z0-9.-]+)(:[0-9]*)?([/?#]|$)',
                1,
                1,
                'e',
                2
            )
        WHEN 'PATH' THEN REGEXP_SUBSTR(s, '^([^:/?#]+:)?(//[^/?#]*)?([^?#]*)', 1, 1, 'e', 3)
        WHEN 'QUERY' THEN REGEXP_SUBSTR(s, '^[^?#]*\\?([^#]*)', 1, 1, 'e', 1)
        WHEN 'REF' THEN REGEXP_SUBSTR(s, '#(.*)$', 1, 1, 'e', 1)
        WHEN 'FILE' THEN REGEXP_SUBSTR(s, '^([^:/?#]+:)?(//[^/?#]*)?([^#]*)', 1, 1, 'e', 3)
        WHEN 'AUTHORITY' THEN REGEXP_SUBSTR(s, '^[^:/?#]+://([^/?#]+)', 1, 1, 'e', 1)
        WHEN 'USERINFO' THEN REGEXP_SUBSTR(s, '^[^:/?#]+://([^/?#@]*)@', 1, 1, 'e', 1)
    END,
    IFF(
        s = 'QUERY',
        REGEXP_SUBSTR(
            REGEXP_SUBSTR(s, '^[^?#]*\\?([^#]*)', 1, 1, 'e', 1),
            '(&|^)' || s || '=([^&]*)',
            1,
            1,
            'e',
            2
        ),
        NULL
    ),
    NULL
FROM t;

SELECT
    REGEXP_SUBSTR(
        REGEXP_SUBSTR('http://h', '^[^?#]*\\?([^#]*)', 1, 1, 'e', 1),
        '(&|^)a.b=([^&]*)',
        1,
        1,
        'e',
        2
    );
