BEGIN
    outer_loop: LOOP
        LEAVE outer_lop;
    END LOOP;
END;
