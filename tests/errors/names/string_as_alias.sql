select amount as 'Total amount' from orders;
