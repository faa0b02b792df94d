# Sources of src/diag, headers and .def files included.
libsctranspile_core_la_SOURCES += \
	src/diag/codes.def \
	src/diag/diag.c \
	src/diag/diag.h \
	src/diag/excerpt.c \
	src/diag/excerpt.h \
	src/diag/render_full.c \
	src/diag/render_full.h \
	src/diag/source.c \
	src/diag/source.h
