select k, sum(n) from (select k, n from a union all select k, n from b) u group by k;
