FROM orders |> ORDER BY day LIMIT 3;
