# Sources of src/lower, headers and .def files included.
libsctranspile_core_la_SOURCES += \
	src/lower/internal.h \
	src/lower/lower.c \
	src/lower/lower.h \
	src/lower/lower_call.c \
	src/lower/lower_ddl.c \
	src/lower/lower_dml.c \
	src/lower/lower_execute.c \
	src/lower/lower_expr.c \
	src/lower/lower_interval.c \
	src/lower/lower_literal.c \
	src/lower/lower_name.c \
	src/lower/lower_parameter.c \
	src/lower/lower_pipe.c \
	src/lower/lower_query.c \
	src/lower/lower_relation.c \
	src/lower/lower_type.c \
	src/lower/schema_text.c
