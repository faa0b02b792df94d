select o.id, s.label from orders o join values ('N', 'new'), ('D', 'done') as s (code, label) on s.code = o.status;
