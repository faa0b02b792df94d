{% macro cents(column) %}
SELECT {{ column }} / 100 AS amount;

{% endmacro %}
{% if target == 'dev' %}
SELECT 1;

{% else %}
SELECT
    a {% if b %}
    ,
    b {% endif %}
FROM t;

{% endif %}
SELECT
    a
    {%- for c in columns %}
    ,
    {{ c }}
{%- endfor %}
FROM t;

{{ run_hooks(';') }};
{{ first() }} {{ second() }};
{# nothing but a note #}
