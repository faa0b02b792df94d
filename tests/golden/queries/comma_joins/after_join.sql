select * from a join b on a.id = b.id, c;
