CREATE TABLE people (name STRING, ssn STRING MASK hide_ssn USING COLUMNS (name));
