select top 10 id, amount from orders order by amount desc;
