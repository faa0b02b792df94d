select id name country from customers;
