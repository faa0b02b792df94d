select region, sum(amount) as revenue
from sales
group by region
oder by revenue desc;
