select a -- the key
     , b -- the value
-- where from
from t
-- which
where a > 1 -- not one
-- in what order
order by a;
