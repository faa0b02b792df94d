SELECT COUNT(1) AS count
FROM (VALUES ('Alice', 34, 'sales'), ('Bob', 45, 'it'), ('Tom', 23, 'sales')) AS _t1 (
    name,
    age,
    dept
);
