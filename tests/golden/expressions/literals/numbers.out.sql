SELECT
    1,
    42,
    7,
    3,
    1.50,
    0.5,
    5,
    12.5,
    CAST('1e3' AS DOUBLE),
    CAST('1.5e-3' AS DOUBLE),
    CAST(2.5 AS DOUBLE),
    CAST(2.5 AS FLOAT),
    12345678901234567890;
