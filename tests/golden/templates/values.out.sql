SELECT a, b AS c FROM prod.t_1 WHERE s = 'it''s' AND e = home AND TRUE;

!!!RESOLVE CNV900!!! -- sc-transpile: values.sql:2:1: CNV900: SET is not converted yet
/*
SET depth = 3
*/
;

SELECT 3, 3 + 3, '3' AS c3;

!!!RESOLVE CNV900!!! -- sc-transpile: values.sql:4:1: CNV900: SET is not converted yet
/*
SET hivevar:h = ${depth}4
*/
;

SELECT 34, '${unknown:h}', '${no such}', ${unset};
SELECT 3 + 1;

!!!RESOLVE TPL004!!! -- sc-transpile: values.sql:7:1: TPL004: the value of ${loop} refers to itself
/*
SELECT ${loop}
*/
;

-- An error in a value stands at its variable.
!!!RESOLVE PRS001!!! -- sc-transpile: values.sql:9:1: PRS001: unexpected 'z', expected ',' before it
/*
SELECT a, ${bad} FROM t
*/
;

!!!RESOLVE PRS001!!! -- sc-transpile: values.sql:10:1: PRS001: unexpected ';', expected ',', AS, JOIN or WHERE
/*
SELECT a FROM t ${statement} SELECT 2
*/
;

!!!RESOLVE CNV900!!! -- sc-transpile: values.sql:11:1: CNV900: SET is not converted yet
/*
SET spark.sql.variable.substitute = false
*/
;

SELECT '${depth}', ${depth};
