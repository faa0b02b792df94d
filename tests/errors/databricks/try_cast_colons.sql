SELECT price?::INT FROM sales;
