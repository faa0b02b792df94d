truncate staging_orders;
