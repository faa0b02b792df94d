-- Words reserved in Snowflake are quoted, others left alone.
CREATE TABLE t ("ORDER" INT, "TABLE" INT, date INT, name INT);

SELECT "ORDER", "TABLE", date, name, value FROM t;
