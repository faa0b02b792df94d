CREATE TABLE orders (region STRING DEFAULT 'eu' DEFAULT 'us') USING parquet;
