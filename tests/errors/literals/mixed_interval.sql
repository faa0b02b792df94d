select date '2024-01-01' + interval 1 month 3 days;
