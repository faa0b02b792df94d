SELECT emp.name, t2.name AS boss FROM emp LEFT JOIN emp AS t2 ON emp.mgr = t2.id;
