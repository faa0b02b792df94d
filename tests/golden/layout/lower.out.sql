create table T1 (Id int not null, Name varchar not null comment 'The Name', Address object);

select
    upper(Name) as N,
    cast(Id as bigint)
from T1
where Name is not null
    and Id between 1 and 2
order by N;
