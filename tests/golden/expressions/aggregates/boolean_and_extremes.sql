create table t (a int, b boolean, s string);
select bool_and(b), every(b), some(b), min(a), max(s), max_by(s, a), any_value(a), count_if(b) from t;
