select /*+ repartition(8), coalesce(2) */ /* not a hint */ id from orders;
