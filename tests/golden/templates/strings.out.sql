SELECT
    '${day}',
    '{{ var("name") }}',
    '{{ var('name') }}',
    'it''s {{ var('a') }}',
    '{%- if x %}y{% endif %}';

SELECT CAST('${day}' AS DATE), CAST('{{ ts }}' AS TIMESTAMP_LTZ(6)) FROM t WHERE ds = '${day}';

-- Only text: the quotes in it are the string's.
SELECT '{{' || a || '}}', '{{ a' || b || 'c }}', '{{ f(''x'') }}', '${', '{%' FROM t;
