SELECT region, year, SUM(amount) AS total FROM sales GROUP BY ROLLUP (region, year);
