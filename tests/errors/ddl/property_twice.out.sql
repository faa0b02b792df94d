!!!RESOLVE PRS302!!! -- sc-transpile: property_twice.sql:1:1: PRS302: the key retention stands twice
/*
CREATE TABLE orders (id BIGINT)
TBLPROPERTIES ('retention' = '30', 'owner.team' = 'a', 'retention' = '60')
*/
;
