select 1e400 as huge;
