create table t (a int, s string);
select a::string, int(s), double(s), bigint(a), date(s), boolean(s) from t;
