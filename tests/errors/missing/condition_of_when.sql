select case when then 1 end from orders;
