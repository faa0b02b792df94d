create table `order lines` (`unit price` int, `a-b` int, `1st` int, `c``d` int, `e"f` int);
select `unit price`, `a-b`, `1st`, `c``d`, `e"f` from `order lines`;
