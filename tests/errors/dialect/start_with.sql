select id from employees start with manager_id is null connect by prior id = manager_id;
