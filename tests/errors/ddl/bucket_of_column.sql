CREATE TABLE orders (id BIGINT) USING parquet PARTITIONED BY (bucket(id, 16));
