{{ config(
    materialized='incremental',
    unique_key='id'
) }}

{% set methods = ['card; cash', "gift"] %}

with orders as (
    select * from {{ ref('stg_orders') }}
    {% if is_incremental() %}
    where updated_at > (select max(updated_at) from {{ this }})
    {% endif %}
),
totals as (
    select
        order_id,
        {% for m in methods %}
        sum(case when method = '{{ m }}' then amount end) as {{ m }}_amount,
        {% endfor %}
        sum(amount) as total
    from {{ ref('stg_payments') }}
    group by order_id
)
{# the result #}
select o.id, {{ dbt_utils.star(from=ref('x')) }}, t.total
from orders o
left join totals t on o.id = t.order_id
{{ limit_in_dev() }}
