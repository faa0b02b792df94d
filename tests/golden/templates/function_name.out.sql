!!!RESOLVE TPL003!!! -- sc-transpile: function_name.sql:1:1: TPL003: the name of a function must be known
/*
SELECT ${fn}(a) FROM t
*/
;

!!!RESOLVE TPL003!!! -- sc-transpile: function_name.sql:2:1: TPL003: what follows does not fit a name or an expression here
/*
SELECT a FROM t ${op} SELECT b FROM u
*/
;

!!!RESOLVE TPL003!!! -- sc-transpile: function_name.sql:3:1: TPL003: what the template makes must be known here
/*
CREATE TABLE x (a ${type}, b {{ type }} NOT NULL)
*/
;
