!!!RESOLVE PRS001!!! -- sc-transpile: delete_form.sql:1:1: PRS001: unexpected 'form'
/*
delete form users where active = false
*/
;
