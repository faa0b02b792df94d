create table t (s string);
select instr(s, 'a'), position('a' in s), position('a', s) from t;
