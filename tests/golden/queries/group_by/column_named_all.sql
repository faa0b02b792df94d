select count(1) from values (1), (2) as t(all) group by all;
