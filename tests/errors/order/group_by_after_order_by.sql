select region, count(*) from stores order by region group by region;
