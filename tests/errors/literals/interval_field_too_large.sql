select interval '1 24:00:00' day to second;
