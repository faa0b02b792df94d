SELECT 1 AS one, 'a' AS letter, TRUE AS yes;
