create table t (s string);
select s like any ('a%', 'b%'), s like all ('%a%', '%b%'), s not like any ('a%', 'b%'), s not like all ('a%', 'b%') from t;
