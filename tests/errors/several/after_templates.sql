SELECT ${a} FROM ${t} WERE b = {{ c }};
SELECT a FROM {{ ref('t') }} WHERE d = '{{ ds }}' GROUP a;
