!!!RESOLVE PRS004!!! -- sc-transpile: comment_in_path.sql:1:1: PRS004: this comment is never closed
/*
LIST FILE /tmp/ *
*/
;

!!!RESOLVE CNV900!!! -- sc-transpile: comment_in_path.sql:2:1: CNV900: ADD is not converted yet
/*
ADD JAR '/tmp/ *.jar'
*/
;
