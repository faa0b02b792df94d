!!!RESOLVE PRS004!!! -- sc-transpile: unclosed_comment.sql:1:1: PRS004: this comment is never closed
/*
select id / * the key from customers
*/
;
