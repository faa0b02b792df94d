CREATE TABLE orders (id BIGINT, region STRING DEFAULT :region) USING parquet;
