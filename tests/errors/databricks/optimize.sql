OPTIMIZE events WHERE day >= '2024-01-01' ZORDER BY (id);
