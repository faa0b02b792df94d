-- gone
{{ config() }}
SELECT a /* gone */ {% if b %}, b {% endif %} FROM t ${where};
