!!!RESOLVE PRS001!!! -- sc-transpile: print.sql:1:1: PRS001: Spark SQL has no PRINT
/*
print 'done'
*/
;
