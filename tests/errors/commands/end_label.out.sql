!!!RESOLVE PRS703!!! -- sc-transpile: end_label.sql:1:1: PRS703: the end label is not the begin label
/*
BEGIN
    a: LOOP
        LEAVE a;
    END LOOP b;
END
*/
;
