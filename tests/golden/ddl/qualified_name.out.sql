CREATE TABLE sales.orders (id INT);
CREATE VIEW reporting.open_orders AS SELECT id FROM sales.orders;
