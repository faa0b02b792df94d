select * from t where name like 'a//_%' escape '//';
