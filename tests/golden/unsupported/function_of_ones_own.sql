select my_company_hash(name) from customers;
