ALTER TABLE sales SET ROW FILTER us_only ON (region);
