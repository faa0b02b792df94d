SELECT
    DATEDIFF(second, TO_TIME('00:00:00'), CAST('00:01:52' AS TIME(6))),
    CAST(
        DATEDIFF(microsecond, TO_TIME('00:00:00'), CAST('01:30:45.5' AS TIME(6)))
            / 1000000 AS NUMBER(8, 3)
    ),
    NULL,
    NULL;
