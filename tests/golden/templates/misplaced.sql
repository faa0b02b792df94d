SELECT a FROM t ORDER BY a ${direction};
SELECT CAST(a AS ${type}) FROM t;
SELECT INTERVAL ${n} DAYS;
SELECT d + INTERVAL '${n}' DAY FROM t;
SELECT a FROM t {% if x %} ) {% endif %};
SELECT pre{% if a %}_x{% endif %} FROM t;
SELECT {{ a }} b c d FROM t;
SELECT a FROM t WHERE {{ a;
