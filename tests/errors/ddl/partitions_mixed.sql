CREATE TABLE orders (id BIGINT, region STRING) PARTITIONED BY (region, day DATE);
