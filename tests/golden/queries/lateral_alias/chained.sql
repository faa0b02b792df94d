select price * quantity as net, net * 0.19 as tax, net + tax as gross from lines;
