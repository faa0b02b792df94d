SELECT a.id, b.id AS bid, c.* FROM a JOIN b ON a.id = b.aid LEFT JOIN c ON b.id = c.bid;
