SELECT "unit price" AS Price FROM t WHERE a = 'x';
