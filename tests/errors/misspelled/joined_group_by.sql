select region, count(*) from stores groupby region;
