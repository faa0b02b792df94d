SELECT ${cols} FROM ${db}.t_${hiveconf:day} WHERE s = '${text}' AND e = ${env:HOME} AND ${spark:flag};
SET depth = 3;
SELECT ${depth}, ${hivevar:depth} + ${sparkconf:depth}, '${depth}' AS `c${depth}`;
SET hivevar:h = ${depth}4;
SELECT ${h}, '${unknown:h}', '${no such}', ${unset};
SELECT ${nested};
SELECT ${loop};
-- An error in a value stands at its variable.
SELECT a, ${bad} FROM t;
SELECT a FROM t ${statement} SELECT 2;
SET spark.sql.variable.substitute = false;
SELECT '${depth}', ${depth};
