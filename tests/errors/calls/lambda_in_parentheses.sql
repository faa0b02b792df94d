select transform(prices, (p) -> p * 2) from items;
