select id, name customers c where c.active;
