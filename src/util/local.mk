# Sources of src/util, headers and .def files included.
libsctranspile_core_la_SOURCES += \
	src/util/arena.c \
	src/util/arena.h \
	src/util/base64.c \
	src/util/base64.h \
	src/util/json_tree.c \
	src/util/json_tree.h \
	src/util/map.c \
	src/util/map.h \
	src/util/span.h \
	src/util/str.c \
	src/util/str.h \
	src/util/time_units.h \
	src/util/utf8.c \
	src/util/utf8.h \
	src/util/vec.h
