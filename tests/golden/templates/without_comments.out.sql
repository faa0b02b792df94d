{{ config() }}
SELECT
    a {% if b %}
    ,
    b {% endif %}
FROM t ${where};
