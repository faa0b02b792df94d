select id,
       upper(name,
       country
from customers;
