select   a,b ,c

from t	where
 a=1
and b   in(1,2)
order
by a
;
