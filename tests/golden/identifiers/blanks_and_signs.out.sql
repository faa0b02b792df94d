CREATE TABLE "order lines" ("unit price" INT, "a-b" INT, "1st" INT, "c`d" INT, "e""f" INT);
SELECT "unit price", "a-b", "1st", "c`d", "e""f" FROM "order lines";
