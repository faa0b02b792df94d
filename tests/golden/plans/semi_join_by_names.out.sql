SELECT id, x FROM a WHERE EXISTS (SELECT 1 FROM b WHERE a.id = b.id AND a.k = b.k) AND x > 1;
