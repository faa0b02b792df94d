-- what the protocol cannot say
CREATE TABLE t (a INT);
SELECT * EXCEPT (a) FROM unknown;
SELECT first(a) FILTER (WHERE a > 1) FROM unknown;
SELECT * FROM x NATURAL JOIN y;
