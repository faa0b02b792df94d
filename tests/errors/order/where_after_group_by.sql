select region, count(*) from stores group by region where active;
