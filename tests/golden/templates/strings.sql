SELECT '${day}', "{{ var("name") }}", '{{ var('name') }}', 'it\'s {{ var('a') }}', '{%- if x %}y{% endif %}';
SELECT DATE '${day}', TIMESTAMP '{{ ts }}' FROM t WHERE ds = '${day}';
-- Only text: the quotes in it are the string's.
SELECT '{{' || a || '}}', '{{ a' || b || 'c }}', '{{ f(\'x\') }}', '${', '{%' FROM t;
