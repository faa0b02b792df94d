select case status when 1 then 'open' when 2 then 'closed', id from orders;
