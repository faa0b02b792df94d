!!!RESOLVE PRS001!!! -- sc-transpile: after_templates.sql:1:1: PRS001: unexpected 'WERE'
/*
SELECT ${a} FROM ${t} WERE b = {{ c }}
*/
;

!!!RESOLVE PRS001!!! -- sc-transpile: after_templates.sql:2:1: PRS001: unexpected 'a', expected BY before it
/*
SELECT a FROM {{ ref('t') }} WHERE d = '{{ ds }}' GROUP a
*/
;
