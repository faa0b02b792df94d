CREATE TABLE t (s VARCHAR);

SELECT
    TRANSLATE(
        'AbCD123-@$#',
        'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
        'XXXXXXXXXXXXXXXXXXXXXXXXXXxxxxxxxxxxxxxxxxxxxxxxxxxxnnnnnnnnnn'
    ),
    TRANSLATE(
        'Ab1-',
        'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
        '**************************nnnnnnnnnn'
    ),
    REGEXP_REPLACE(
        TRANSLATE(
            'Ab1-',
            'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
            'QQQQQQQQQQQQQQQQQQQQQQQQQQqqqqqqqqqqqqqqqqqqqqqqqqqqdddddddddd'
        ),
        '[^A-Za-z0-9]',
        'o'
    ),
    REGEXP_REPLACE('A-', '[^A-Za-z0-9]', '\\\\');

SELECT
    TRANSLATE(
        REGEXP_REPLACE('Ab1-', '[^A-Za-z0-9]', '#'),
        'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
        '**************************xxxxxxxxxxxxxxxxxxxxxxxxxxnnnnnnnnnn'
    ),
    TRANSLATE(
        NULL,
        'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
        'XXXXXXXXXXXXXXXXXXXXXXXXXXxxxxxxxxxxxxxxxxxxxxxxxxxxnnnnnnnnnn'
    );

SELECT
    TRANSLATE(
        s,
        'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
        'XXXXXXXXXXXXXXXXXXXXXXXXXXxxxxxxxxxxxxxxxxxxxxxxxxxxnnnnnnnnnn'
    )
FROM t;

!!!RESOLVE CNV103!!! -- sc-transpile: masks.sql:5:1: CNV103: mask() with a letter or digit for other characters, and another character for letters or digits, is not converted yet
/*
SELECT mask('Ab1-', '*', 'x', 'n', 'o')
*/
;

!!!RESOLVE CNV103!!! -- sc-transpile: masks.sql:6:1: CNV103: mask() is converted only with constant characters
/*
SELECT mask(s, s) FROM t
*/
;
