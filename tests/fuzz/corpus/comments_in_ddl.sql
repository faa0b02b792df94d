create /*1*/ table /*2*/ t /*3*/ ( /*4*/ a /*5*/ int /*6*/ not /*7*/ null /*8*/ comment /*9*/ 'x' /*10*/ , b decimal /*11*/ ( 3 /*12*/ , 1 ) ) /*13*/ using /*14*/ parquet /*15*/ comment /*16*/ 'y' /*17*/;
insert /*18*/ into /*19*/ t /*20*/ ( /*21*/ a ) /*22*/ values /*23*/ ( /*24*/ 1 /*25*/ ) /*26*/ , ( 2 ) /*27*/ ;
create /*28*/ view /*29*/ v /*30*/ as /*31*/ select 1 as a /*32*/;
