select * from values (1, 'a'), (2, 'b') as t (id, name);
select id + 1 from (values (1), (2)) as t (id);
