select 1 /* a /* b -- c */ */ /**/ /***/ , 2 -- /* not open
;
