select * from a join b on a.id = b.id on a.x = b.x;
