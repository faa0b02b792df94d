select 1 as a;
select 2
/* of b; the rest is commented out

from b;
select 3 /* /* of c */ ;
select 4 /* closed; */ as d;
/* never
select 5
