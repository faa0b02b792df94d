select a.b.c.d.e.f, `a.b`.`c.d`, _1, a1, 1a, `1`, ``, ` `, `A`, `a` from a.b.c.d;
