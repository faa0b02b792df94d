BEGIN
    a: LOOP
        LEAVE a;
    END LOOP b;
END;
