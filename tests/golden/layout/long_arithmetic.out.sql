SELECT
    year,
    first_quarter_revenue + second_quarter_revenue + third_quarter_revenue + fourth_quarter_revenue
        - returns AS total
FROM years;
