ALTER TABLE orders PARTITION (region = 'eu')
RENAME TO PARTITION (region = 'us', Region = 'uk');
