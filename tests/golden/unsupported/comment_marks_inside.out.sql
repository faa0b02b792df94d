!!!RESOLVE CNV101!!! -- sc-transpile: comment_marks_inside.sql:1:1: CNV101: Spark has no function frobnicate()
/*
select / * one * / frobnicate('* / no end') / * two * / from t
*/
;
