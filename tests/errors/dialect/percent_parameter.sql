SELECT a FROM t WHERE b = %s;
