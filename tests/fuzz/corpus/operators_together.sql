select a<>b, a!=b, a<=>b, a<=b, a>=b, a==b, a||b, a|b, a&b, a^b, ~a, -a, - -a, a- -b, a*-b, a%b, !a, a->b, a=>b, a::int, a.b.c, a[1];
