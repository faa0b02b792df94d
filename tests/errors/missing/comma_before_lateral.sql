SELECT * FROM t LATERAL explode(a) x;
