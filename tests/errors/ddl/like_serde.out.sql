!!!RESOLVE PRS309!!! -- sc-transpile: like_serde.sql:1:1: PRS309: ROW FORMAT SERDE needs STORED AS after LIKE
/*
CREATE TABLE copy LIKE orders ROW FORMAT SERDE 'org.example.Serde'
*/
;
