FROM orders |> AGGREGATE count(*) GROUP BY CUBE (day);
