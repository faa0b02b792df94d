-- a \
still a comment
select 1;
-- b \
select 2;
