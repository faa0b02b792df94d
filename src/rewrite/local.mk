# Sources of src/rewrite, headers and .def files included.
libsctranspile_core_la_SOURCES += \
	src/rewrite/aggregates.c \
	src/rewrite/arithmetic.c \
	src/rewrite/bind.c \
	src/rewrite/bits.c \
	src/rewrite/build.c \
	src/rewrite/casts.c \
	src/rewrite/column_names.c \
	src/rewrite/conditionals.c \
	src/rewrite/constants.c \
	src/rewrite/correlation.c \
	src/rewrite/date_formats.c \
	src/rewrite/date_parts.c \
	src/rewrite/datetime.c \
	src/rewrite/datetime_make.c \
	src/rewrite/datetime_text.c \
	src/rewrite/hidden_names.c \
	src/rewrite/internal.h \
	src/rewrite/math.c \
	src/rewrite/pivot.c \
	src/rewrite/predicates.c \
	src/rewrite/relations.c \
	src/rewrite/relations.h \
	src/rewrite/rewrite.c \
	src/rewrite/rewrite.h \
	src/rewrite/set_operations.c \
	src/rewrite/spark.c \
	src/rewrite/strings.c \
	src/rewrite/template.c
