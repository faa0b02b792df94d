SET my key = 1;
