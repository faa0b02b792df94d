CREATE VIEW totals USING csv OPTIONS (path '/data/totals');
