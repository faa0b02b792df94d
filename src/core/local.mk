# Sources of src/core, headers and .def files included.
libsctranspile_core_la_SOURCES += \
	src/core/context.h \
	src/core/options.c \
	src/core/options.h \
	src/core/template.c \
	src/core/template.h
