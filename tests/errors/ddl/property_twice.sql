CREATE TABLE orders (id BIGINT)
TBLPROPERTIES ('retention' = '30', 'owner.team' = 'a', 'retention' = '60');
