select region, count(*) from stores having count(*) > 1 group by region;
