select id from a union all select id from b except select id from c;
select id from a except select id from b union all select id from c;
