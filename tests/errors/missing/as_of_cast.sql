select cast(amount decimal(10, 2)) from orders;
