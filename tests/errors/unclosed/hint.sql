select /*+ broadcast(c) from customers c;
