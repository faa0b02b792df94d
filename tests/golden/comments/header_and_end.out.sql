/* Copyright: nobody.
   All rights given away. */
-- What this is for.
SELECT 1;

SELECT 2;

-- behind the second
-- at the very end
