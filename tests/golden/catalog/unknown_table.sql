select net / 2, rate / 2 from prices;
