CREATE TABLE orders (id BIGINT, day DATE) USING parquet PARTITIONED BY (years(day, id));
