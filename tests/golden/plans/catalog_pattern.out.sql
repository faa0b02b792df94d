SELECT
    table_name AS name,
    table_catalog AS catalog,
    table_schema AS namespace,
    comment AS description,
    table_type AS tableType,
    is_temporary = 'YES' AS isTemporary
FROM information_schema.tables
WHERE table_schema = CURRENT_SCHEMA()
    AND table_name LIKE 'MY\\_%' ESCAPE '\\';
