select region, count(*) from stores group by region, having count(*) > 1;
