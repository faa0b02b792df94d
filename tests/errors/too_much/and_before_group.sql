select region from orders where amount > 1 and group by region;
