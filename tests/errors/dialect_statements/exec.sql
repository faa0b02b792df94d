exec refresh_orders;
