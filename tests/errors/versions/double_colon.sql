select amount::int from orders;
