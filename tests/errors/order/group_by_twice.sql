select region from stores group by region group by country;
