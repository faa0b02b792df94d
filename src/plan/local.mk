# Sources of src/plan, headers and .def files included.
libsctranspile_core_la_SOURCES += \
	src/plan/copy.c \
	src/plan/dump.c \
	src/plan/equal.c \
	src/plan/literal.c \
	src/plan/literal.h \
	src/plan/names.c \
	src/plan/operators.def \
	src/plan/plan.c \
	src/plan/plan.def \
	src/plan/plan.h \
	src/plan/type.c \
	src/plan/type.h
