SELECT db.t.a, t.b FROM db.t;
SELECT a FROM catalog.db.t AS x WHERE x.b = 1;
