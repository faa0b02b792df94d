!!!RESOLVE PRS004!!! -- sc-transpile: comment_in_path.sql:1:1: PRS004: this comment is never closed
/*
LIST FILE /tmp/ *
*/
;

!!!RESOLVE PRS004!!! -- sc-transpile: comment_in_path.sql:2:1: PRS004: this comment is never closed
/*
ADD JAR '/tmp/ *.jar'
*/
;
