select a.name as employee, b.name as boss from staff a left join staff b on a.boss_id = b.id;
