CREATE TABLE t (string INT, date DATE, int VARCHAR);
SELECT string, CAST(string AS VARCHAR), date, int, CAST(int AS INT), string FROM t WHERE string = 1;
