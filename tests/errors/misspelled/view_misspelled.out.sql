!!!RESOLVE PRS001!!! -- sc-transpile: view_misspelled.sql:1:1: PRS001: unexpected 'veiw'
/*
create veiw active_users as select * from users where active
*/
;
