SELECT a FROM t WHERE b = 'x AND c = 'y';
