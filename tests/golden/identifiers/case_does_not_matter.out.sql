CREATE TABLE Orders (OrderId INT, Total INT);
SELECT orderid, ORDERID, orderId, o.TOTAL FROM ORDERS AS o WHERE o.Total > 1;
