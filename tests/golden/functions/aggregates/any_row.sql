create table t (v int, s string);

select first(v), last(s, true), any_value(v, true), mode(s) from t;
