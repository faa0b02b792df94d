begin
  declare x int;
  set x = 1;
  if x = 1 then select 1; end if;
end;
select 2;
