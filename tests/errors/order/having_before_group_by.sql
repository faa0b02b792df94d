select region from stores where active having count(*) > 1 group by region order by region;
