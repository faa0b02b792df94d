FROM orders |> SET orders.day = 1;
