-- With ORDER BY the default frame is the same in both: up to the peers of the current row.
select id, sum(total) over (partition by customer_id order by placed) as running from orders;
