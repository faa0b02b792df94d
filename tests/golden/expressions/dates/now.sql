select current_date(), current_timestamp(), now(), current_date, current_timestamp;
