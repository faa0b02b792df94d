-- In Spark a comma binds as tightly as JOIN: (a, b) JOIN c, so that ON may speak of a.
select * from a, b join c on c.id = a.id;
