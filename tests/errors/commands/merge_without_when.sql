MERGE INTO t USING s ON t.k = s.k;
