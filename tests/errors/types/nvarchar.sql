create table customers (name nvarchar(40));
