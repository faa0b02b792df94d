select a from (select a from (select a, b from (select a, b, c from some_table_with_a_long_name where c > 0) x where b > 0) y where a > 0) z;
