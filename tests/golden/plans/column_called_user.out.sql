SELECT user, v FROM t WHERE user = 'x';
