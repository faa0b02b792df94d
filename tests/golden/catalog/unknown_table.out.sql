SELECT net / 2, rate / 2 FROM prices;
