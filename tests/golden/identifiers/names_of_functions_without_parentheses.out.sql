CREATE TABLE t ("CURRENT_DATE" DATE);

-- A column of that name goes before the function.
SELECT "CURRENT_DATE", CURRENT_TIMESTAMP(6) FROM t;
