!!!RESOLVE PRS306!!! -- sc-transpile: view_using.sql:1:1: PRS306: only a temporary view can have USING
/*
CREATE VIEW totals USING csv OPTIONS (path '/data/totals')
*/
;
