select id, o.total, r.reason from orders o join refunds r using (id);
select * from orders left join refunds using (id, line);
