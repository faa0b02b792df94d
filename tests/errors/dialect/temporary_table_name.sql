select * from #staging;
