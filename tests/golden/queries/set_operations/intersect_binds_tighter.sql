select id from a union select id from b intersect select id from c;
select id from a intersect select id from b union select id from c;
