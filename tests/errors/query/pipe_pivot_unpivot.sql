FROM t |> PIVOT (sum(a) FOR b IN (1)) UNPIVOT (v FOR n IN (c));
