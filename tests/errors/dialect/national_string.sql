select * from customers where name = N'Müller';
