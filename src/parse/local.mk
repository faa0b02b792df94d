# Sources of src/parse, headers and .def files included.
libsctranspile_core_la_SOURCES += \
	src/parse/check.c \
	src/parse/check.h \
	src/parse/check_expression.c \
	src/parse/check_query.c \
	src/parse/check_relation.c \
	src/parse/clause_order.c \
	src/parse/clause_order.h \
	src/parse/expected.c \
	src/parse/expected.h \
	src/parse/habit.c \
	src/parse/habit.h \
	src/parse/habits.def \
	src/parse/keyword.c \
	src/parse/keyword.h \
	src/parse/literal.c \
	src/parse/literal.h \
	src/parse/parse.c \
	src/parse/parse.h \
	src/parse/parser.h \
	src/parse/repair.c \
	src/parse/repair.h \
	src/parse/retry.c \
	src/parse/retry.h \
	src/parse/scanner.h \
	src/parse/script.c \
	src/parse/script_blocks.c \
	src/parse/script_blocks.h \
	src/parse/statement.c \
	src/parse/statement.h \
	src/parse/statements.def \
	src/parse/syntax_error.c \
	src/parse/syntax_error.h \
	src/parse/token.h \
	src/parse/tokfilter.c \
	src/parse/tokfilter.h
