OPEN c;
