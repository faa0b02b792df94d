select stack(4,a,b,c) as x from values (1,2,3) t(a,b,c);
