select
  a like any ('x%', b),
  a like all ('50\%', 'y'),
  a not like any ('x%'),
  a ilike any ('X%', 'y'),
  a ilike all ('X%', b),
  a not ilike all ('X%')
from t;
