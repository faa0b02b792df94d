# Sources of src/print, headers and .def files included.
libsctranspile_core_la_SOURCES += \
	src/print/assemble.c \
	src/print/assemble.h \
	src/print/comments.c \
	src/print/doc.c \
	src/print/doc.h \
	src/print/ident.c \
	src/print/print.c \
	src/print/print.h \
	src/print/printer.h \
	src/print/sf_ddl.c \
	src/print/sf_expr.c \
	src/print/sf_from.c \
	src/print/sf_literal.c \
	src/print/sf_query.c \
	src/print/template_places.c
