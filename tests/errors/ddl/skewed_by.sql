CREATE TABLE orders (id BIGINT, region STRING) SKEWED BY (region) ON ('eu', 'us');
