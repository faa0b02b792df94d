CREATE TABLE t (
    tags ARRAY(VARCHAR),
    scores MAP(VARCHAR, INT),
    address OBJECT(street VARCHAR, zip VARCHAR NOT NULL),
    matrix ARRAY(ARRAY(DOUBLE))
);
