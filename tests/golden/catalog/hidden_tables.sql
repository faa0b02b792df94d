CREATE TABLE testdata (key INT, value STRING);
CREATE OR REPLACE TEMPORARY VIEW testData AS SELECT * FROM testdata WHERE key > 1;
SELECT testData.key, b.value FROM testData JOIN testData b ON testdata.key = b.key;
CREATE OR REPLACE TEMPORARY VIEW testData AS SELECT * FROM VALUES (1, 2) AS testData(a, b);
SELECT a, count(b) FROM testData GROUP BY a;
SELECT key FROM default.testdata;
SELECT * FROM testData TABLESAMPLE (10 PERCENT);
CREATE TEMPORARY VIEW testdata_view AS SELECT 1 x;
CREATE TEMPORARY VIEW unk AS SELECT * FROM zzz;
