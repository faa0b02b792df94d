create procedure refresh_orders() begin select 1; end;
