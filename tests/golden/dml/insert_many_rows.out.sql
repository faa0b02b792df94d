INSERT INTO customers
VALUES
    (1, 'Anna', DATE '1990-01-01', TRUE),
    (2, 'Bert', DATE '1985-06-30', FALSE),
    (3, 'Cleo', NULL, TRUE);
