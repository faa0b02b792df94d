select ${a}, ${hiveconf:b}, '${c}', :d, ?, {{ e }}, {% if x %} 1 {% endif %};
select 2;
