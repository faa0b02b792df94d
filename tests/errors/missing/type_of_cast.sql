select cast(amount as) from orders;
