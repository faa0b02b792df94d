select date '2024-02-29', date '2024-2-9', timestamp '2024-02-29 10:30:00', timestamp_ntz '2024-02-29 10:30:00.5';
