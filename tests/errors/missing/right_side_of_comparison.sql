select * from orders where amount > order by id;
