select id from a except (select id from b union all select id from c);
