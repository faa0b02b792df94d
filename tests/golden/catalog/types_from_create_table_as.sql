create table prices (net int);
create table copies as select net, avg(net) as mean from prices group by net;
select net / 2, mean / 2 from copies;
