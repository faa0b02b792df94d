/* Copyright: nobody.
   All rights given away. */

-- What this is for.
select 1;

select 2; -- behind the second

-- at the very end
