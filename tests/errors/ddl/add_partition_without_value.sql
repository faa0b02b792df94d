ALTER TABLE orders ADD PARTITION (day = DATE '2024-01-01', region);
