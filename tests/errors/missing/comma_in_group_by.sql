select region, country, count(*) from stores group by region country;
