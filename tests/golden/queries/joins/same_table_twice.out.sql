SELECT a.name AS employee, b.name AS boss FROM staff AS a LEFT JOIN staff AS b ON a.boss_id = b.id;
