create table t (k int, v int, s string, o int);

select rank(v) over (order by v), nth_value(s, 2) over (partition by k order by o) from t;
select nth_value(s, 2) over (partition by k), first(v) over (order by o) from t;
select first_value(s) ignore nulls over (order by o), nth_value(v, 2) ignore nulls over (order by o) from t;
select nth_value(v, 2) over (order by o rows between 1 preceding and 1 following) from t;
select last(s, true) over (partition by k order by o) from t;
