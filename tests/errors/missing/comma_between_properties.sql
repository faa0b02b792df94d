CREATE TABLE t (a INT) TBLPROPERTIES ('a' = 'b' 'c' = 'd');
