-- Both clamp to the last day of the month.
select date '2024-01-31' + interval 1 month;
