SELECT /* not a hint */ id FROM orders;
