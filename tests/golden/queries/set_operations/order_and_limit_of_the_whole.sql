select id, name from customers union all select id, name from suppliers order by name, id desc limit 10;
