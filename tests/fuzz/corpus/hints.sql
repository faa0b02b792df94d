select /*+ broadcast(t), merge(a, b) */ a from t;
select /*+ */ 1;
select /*+ unfinished( */ 1;
select /* + no hint */ 1;
