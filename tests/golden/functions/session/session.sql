SELECT rand(), randn(), uuid(), randstr(5), uniform(1, 10), uniform(1.5, 2);
SELECT rand(42);
SELECT current_catalog(), current_timezone();
SELECT current_user();
SELECT monotonically_increasing_id();
SELECT assert_true(1 > 0), assert_true(x, 'no') FROM VALUES (true) AS t(x);
SELECT CASE WHEN x THEN 1 ELSE raise_error('stop') END FROM VALUES (true) AS t(x);
SELECT soundex('Miller'), nvl2(NULL, 1, 2), zeroifnull(NULL), nullifzero(0), equal_null(1, '1');
SELECT spark_partition_id();
