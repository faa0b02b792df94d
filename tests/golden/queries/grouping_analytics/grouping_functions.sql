select country, city, grouping(country) as g, grouping_id(country, city) as gid, sum(total)
from orders
group by cube (country, city);
