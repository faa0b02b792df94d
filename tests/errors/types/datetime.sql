select cast(created as datetime) from orders;
