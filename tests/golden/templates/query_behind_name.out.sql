-- a template where only a query can stand
INSERT INTO sales ${query};

INSERT INTO sales (id, total) {{ query }};
${first} UNION ALL SELECT id FROM sales;
SELECT id FROM sales WHERE EXISTS (${query});
