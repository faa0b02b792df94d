create table counts as select a, count(*), sum(b) as total from t group by a;
