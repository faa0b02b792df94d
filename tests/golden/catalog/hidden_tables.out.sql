CREATE TABLE testdata (key INT, value VARCHAR);
CREATE OR REPLACE TEMPORARY VIEW testData_view AS SELECT * FROM testdata WHERE key > 1;

SELECT
    testData.key,
    b.value
FROM testData_view AS testData
JOIN testData_view AS b ON testdata.key = b.key;

CREATE OR REPLACE TEMPORARY VIEW testData_view AS SELECT * FROM (VALUES (1, 2)) AS testData (a, b);
SELECT a, COUNT(b) FROM testData_view AS testData GROUP BY a;
SELECT key FROM default.testdata;
SELECT * FROM testData_view AS testData SAMPLE (10);
CREATE TEMPORARY VIEW testdata_view_view AS SELECT 1 AS x;
CREATE TEMPORARY VIEW unk AS SELECT * FROM zzz;
