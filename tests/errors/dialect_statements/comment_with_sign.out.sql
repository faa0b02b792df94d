!!!RESOLVE PRS001!!! -- sc-transpile: comment_with_sign.sql:1:1: PRS001: COMMENT takes no '='
/*
create table orders (id bigint) comment = 'all orders'
*/
;
