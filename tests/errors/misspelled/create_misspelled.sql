creat table dim_date (day date);
