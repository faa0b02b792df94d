select id from customers union all select id from suppliers;
select id from customers union select id from suppliers;
select id from customers union distinct select id from suppliers;
