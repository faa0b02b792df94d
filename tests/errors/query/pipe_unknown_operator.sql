FROM orders |> GROUP BY day;
