select 'í €';
select 2;
