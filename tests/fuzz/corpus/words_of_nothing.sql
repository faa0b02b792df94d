foo bar baz;
) ( ;
, , ,;
* ;
. ;
