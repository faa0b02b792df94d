create table t (s string);
select upper(s), lower(s), length(s), char_length(s), replace(s, 'a', 'b'), replace(s, 'a'), startswith(s, 'a'), contains(s, 'b') from t;
