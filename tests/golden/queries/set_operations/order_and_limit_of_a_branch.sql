(select id from customers order by id limit 5) union all (select id from suppliers order by id limit 5);
