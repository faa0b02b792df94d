SELECT a /* first */, /* second */ b FROM t /* the table */ WHERE a = 1 /* only */;
