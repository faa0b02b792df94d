-- Both clamp to the last day of the month.
SELECT DATEADD(month, 1, DATE '2024-01-31');
