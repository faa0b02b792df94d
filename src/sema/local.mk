# Sources of src/sema, headers and .def files included.
libsctranspile_core_la_SOURCES += \
	src/sema/analyzer.h \
	src/sema/arithmetic.c \
	src/sema/arithmetic.h \
	src/sema/call_type.c \
	src/sema/catalog.c \
	src/sema/coerce.c \
	src/sema/constant_rows.c \
	src/sema/dataframe.c \
	src/sema/dataframe_asof.c \
	src/sema/dataframe_statistics.c \
	src/sema/dataframe_values.c \
	src/sema/expansion.c \
	src/sema/expansion.h \
	src/sema/expression.c \
	src/sema/generator.c \
	src/sema/join.c \
	src/sema/nested_type.c \
	src/sema/number_format.c \
	src/sema/number_format.h \
	src/sema/pivot.c \
	src/sema/plan_id.c \
	src/sema/pretty.c \
	src/sema/pretty.h \
	src/sema/pretty_literal.c \
	src/sema/regex_columns.c \
	src/sema/relation.c \
	src/sema/schema.c \
	src/sema/scope.c \
	src/sema/sema.c \
	src/sema/sema.h \
	src/sema/star_arguments.c \
	src/sema/time_window.c \
	src/sema/update_fields.c
