-- kept in front
drop table /* why not */ t -- behind
;
