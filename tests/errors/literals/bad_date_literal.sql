select date '2024-13-45';
