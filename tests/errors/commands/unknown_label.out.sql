!!!RESOLVE PRS704!!! -- sc-transpile: unknown_label.sql:1:1: PRS704: no statement around this one has the label outer_lop
/*
BEGIN
    outer_loop: LOOP
        LEAVE outer_lop;
    END LOOP;
END
*/
;
