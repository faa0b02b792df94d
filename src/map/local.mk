# Sources of src/map, headers and .def files included.
libsctranspile_core_la_SOURCES += \
	src/map/customs.def \
	src/map/functions.def \
	src/map/map.c \
	src/map/map.h \
	src/map/sf_name.c \
	src/map/sf_name.h \
	src/map/sf_type.c \
	src/map/sf_type.h
