select Ã( 1;
select 2;
