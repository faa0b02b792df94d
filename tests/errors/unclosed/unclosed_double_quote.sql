select "Anna from customers;
