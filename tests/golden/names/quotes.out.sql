CREATE TABLE "my table" (
    "ORDER" INT NOT NULL,
    "First Name" VARCHAR NOT NULL,
    plain INT NOT NULL,
    "a`b""c" INT NOT NULL,
    "1st" INT NOT NULL
);

SELECT "ORDER", "First Name", PLAIN, plain, "a`b""c", "1st" FROM "my table" WHERE "First Name" = 'x';

SELECT
    t."First Name" AS "Full Name",
    t.plain AS "SELECT"
FROM "my table" AS t
ORDER BY t."First Name";

WITH "The CTE" AS (
    SELECT 1 AS "A b"
)
SELECT "A b" FROM "The CTE";

SELECT x."GROUP" FROM (SELECT 1 AS "GROUP") AS x;
