-- a table
create table t ( -- its columns
  a int not null comment 'not a comment', -- the key
  -- the rest
  b string /* text */
);
insert into t (a, b) -- into
values (1, 'a -- no comment'), -- one
 /* two */ (2, 'b /* neither */')
 -- done
;
create view v as -- what is in it
-- a query
select a from t; -- of the next one
select 1; /* nested /* comments */ are one */
select 2 -- a backslash goes on \
on the next line
;
select /* inside */ a /* more */ from /* from */ t /* t */ where /* where */ a = /* operand */ 1;
