SELECT price * quantity AS net, net * 0.19 AS tax, net + tax AS gross FROM lines;
