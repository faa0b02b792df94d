select db.t.a, t.b from db.t;
select a from catalog.db.t as x where x.b = 1;
