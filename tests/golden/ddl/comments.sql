create table customers (id int comment 'the key', name string comment 'it''s the name') comment 'who buys';
