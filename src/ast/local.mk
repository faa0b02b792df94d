# Sources of src/ast, headers and .def files included.
libsctranspile_core_la_SOURCES += \
	src/ast/ast.c \
	src/ast/ast.h \
	src/ast/choices.def \
	src/ast/dump.c \
	src/ast/equal.c \
	src/ast/make.c \
	src/ast/make.h \
	src/ast/nodes.def \
	src/ast/nodes_command.def \
	src/ast/nodes_expression.def \
	src/ast/nodes_query.def \
	src/ast/nodes_ddl.def
