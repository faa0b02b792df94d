CREATE TABLE copy LIKE main.sales.orders;
