select 1
-- behind

-- far behind
;

-- after


/* last */