ALTER TABLE orders UNSET TBLPROPERTIES ('retention' = '30 days');
