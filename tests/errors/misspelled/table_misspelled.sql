create tabel dim_date (day date);
