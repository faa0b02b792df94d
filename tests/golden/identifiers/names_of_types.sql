create table t (string int, date date, int string);
select string, string(string), date, int, int(int), `string` from t where string = 1;
