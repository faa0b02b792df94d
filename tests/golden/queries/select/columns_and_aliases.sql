-- An alias may come without AS; it keeps its spelling.
select id, name as customer, birth_year bornIn, c.email from customers c;
