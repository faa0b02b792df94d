!!!RESOLVE PRS001!!! -- sc-transpile: bracketed_table.sql:1:1: PRS001: names are quoted with backticks, not brackets
/*
select id from [dbo].[orders]
*/
;
