create table T1 (Id int not null, Name string not null comment 'The Name', Address struct<Street:string> );
select Upper(Name) as N, cast(Id as bigint) from T1 where Name is not null and Id between 1 and 2 order by N;
