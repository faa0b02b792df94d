-- A backslash before any other character falls away.
select 'a\qb', '\x41', 'C:\data';
