select 1, -- one
  2 /* a
b */
from t;
select 'a
b';
