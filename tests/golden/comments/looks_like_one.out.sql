SELECT '-- no comment' AS a, '/* nor this */' AS b, "--c" FROM t;
