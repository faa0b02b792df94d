!!!RESOLVE PRS702!!! -- sc-transpile: late_declaration.sql:1:1: PRS702: variables are declared before all other statements
/*
BEGIN
    SELECT 1;
    DECLARE x INT;
END
*/
;
