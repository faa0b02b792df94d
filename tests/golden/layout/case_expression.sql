select id, case when status = 'N' then 'new' when status = 'P' then 'paid' when status = 'S' then 'shipped' when status = 'R' then 'returned' else 'unknown' end as label from orders;
