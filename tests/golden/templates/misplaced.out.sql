!!!RESOLVE TPL003!!! -- sc-transpile: misplaced.sql:1:1: TPL003: the conversion does not keep what is around the template
/*
SELECT a FROM t ORDER BY a ${direction}
*/
;

!!!RESOLVE TPL003!!! -- sc-transpile: misplaced.sql:2:1: TPL003: what the template makes must be known here
/*
SELECT CAST(a AS ${type}) FROM t
*/
;

!!!RESOLVE TPL003!!! -- sc-transpile: misplaced.sql:3:1: TPL003: what follows does not fit a name or an expression here
/*
SELECT INTERVAL ${n} DAYS
*/
;

!!!RESOLVE TPL003!!! -- sc-transpile: misplaced.sql:4:1: TPL003: what the template makes must be known here
/*
SELECT d + INTERVAL '${n}' DAY FROM t
*/
;

!!!RESOLVE TPL003!!! -- sc-transpile: misplaced.sql:5:1: TPL003: without what this template makes, the statement cannot be read
/*
SELECT a FROM t {% if x %} )
*/
{% endif %}
;

!!!RESOLVE TPL003!!! -- sc-transpile: misplaced.sql:6:1: TPL003: the conversion does not keep what is around the template
/*
SELECT pre{% if a %}_x{% endif %} FROM t
*/
;

!!!RESOLVE PRS001!!! -- sc-transpile: misplaced.sql:7:1: PRS001: unexpected 'c', expected ',' before it
/*
SELECT {{ a }} b c d FROM t
*/
;

!!!RESOLVE PRS017!!! -- sc-transpile: misplaced.sql:8:1: PRS017: this {{ is never closed
/*
SELECT a FROM t WHERE {{ a;
*/
;
