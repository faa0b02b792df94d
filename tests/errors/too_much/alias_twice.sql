select amount as total as sum_total from orders;
