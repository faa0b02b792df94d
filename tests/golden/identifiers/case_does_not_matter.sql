create table Orders (OrderId int, Total int);
select orderid, ORDERID, `orderId`, o.TOTAL from ORDERS o where `o`.`Total` > 1;
