select select from from where where;
select from, where, group, order, by, having, limit from t;
create table table (select int, from string, as date);
select case, when, then, else, end, not, null, and, or from all;
select a as select, b as from, c from t as join;
