!!!RESOLVE CNV901!!! -- sc-transpile: foreign_key_action.sql:1:1: CNV901: Spark has FOREIGN KEY since version 4.1
/*
CREATE TABLE orders (
    customer BIGINT,
    CONSTRAINT fk FOREIGN KEY (customer) REFERENCES customers (id) ON DELETE NO ACTION
)
*/
;
