SELECT conv('ff', 16, 10), conv(' 100zz', 2, 10), conv(x, 10, 16), conv(k, 10, 16), conv('-10', 16, 10), conv('', 10, 16), conv('9223372036854775808', 10, 16), conv('zz', 10, 16) FROM VALUES ('255', -10) AS t(x, k);
SELECT hll_sketch_estimate(hll_sketch_agg(x)), hll_sketch_estimate(hll_union_agg(s)) FROM VALUES (1, X'00') AS t(x, s);
SELECT conv('7', 10, 2);
SELECT conv('7', 1, 2);
