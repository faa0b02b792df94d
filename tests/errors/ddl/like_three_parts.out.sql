!!!RESOLVE PRS311!!! -- sc-transpile: like_three_parts.sql:1:1: PRS311: the name of the table after LIKE may have one qualifier at most
/*
CREATE TABLE copy LIKE main.sales.orders
*/
;
