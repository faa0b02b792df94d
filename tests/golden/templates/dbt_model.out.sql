{{ config(
    materialized='incremental',
    unique_key='id'
) }}
{% set methods = ['card; cash', "gift"] %}
WITH orders AS (
    SELECT *
    FROM {{ ref('stg_orders') }}
    {% if is_incremental() %}
    WHERE updated_at > (SELECT MAX(updated_at) FROM {{ this }})
    {% endif %}
),
totals AS (
    SELECT
        order_id,
        {% for m in methods %}
        SUM(CASE WHEN method = '{{ m }}' THEN amount END) AS {{ m }}_amount,
        {% endfor %}
        SUM(amount) AS total
    FROM {{ ref('stg_payments') }}
    GROUP BY order_id
)
{# the result #}
SELECT
    o.id,
    {{ dbt_utils.star(from=ref('x')) }},
    t.total
FROM orders AS o
LEFT JOIN totals AS t ON o.id = t.order_id
{{ limit_in_dev() }}
