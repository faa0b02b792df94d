select * from customers where country in ('Austria', 'Belgium', 'Croatia', 'Denmark', 'Estonia', 'Finland', 'Germany', 'Hungary', 'Ireland', 'Luxembourg');
