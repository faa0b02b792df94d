!!!RESOLVE PRS001!!! -- sc-transpile: merge_misspelled.sql:1:1: PRS001: unexpected 'merg'
/*
merg into target t using source s on t.id = s.id when matched then delete
*/
;
