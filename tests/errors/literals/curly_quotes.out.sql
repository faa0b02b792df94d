!!!RESOLVE PRS006!!! -- sc-transpile: curly_quotes.sql:1:1: PRS006: a typographic quote is no quote of SQL
/*
select ‘name’ from customers
*/
;
