select * from a, b left join c on c.a_id = a.id and c.b_id = b.id where a.x = b.x;
