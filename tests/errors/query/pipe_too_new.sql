TABLE orders |> WHERE id > 1 |> LIMIT 3;
