drp table staging_orders;
