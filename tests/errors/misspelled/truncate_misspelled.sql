truncat table staging_orders;
