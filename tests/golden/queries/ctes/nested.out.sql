WITH outer_cte AS (
    WITH inner_cte AS (
        SELECT 1 AS x
    )
    SELECT x FROM inner_cte
)
SELECT x FROM outer_cte;
