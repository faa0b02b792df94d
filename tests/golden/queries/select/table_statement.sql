table customers;
