# Sources of src/cli, headers and .def files included.
sc_transpile_SOURCES += \
	src/cli/arguments.c \
	src/cli/arguments.h \
	src/cli/codes.c \
	src/cli/codes.h \
	src/cli/commands.def \
	src/cli/commands.h \
	src/cli/convert.c \
	src/cli/convert.h \
	src/cli/diagnostics.c \
	src/cli/diagnostics.h \
	src/cli/families.def \
	src/cli/help.c \
	src/cli/help.h \
	src/cli/input.c \
	src/cli/input.h \
	src/cli/json.c \
	src/cli/json.h \
	src/cli/lint.c \
	src/cli/main.c \
	src/cli/message.c \
	src/cli/message.h \
	src/cli/options.def \
	src/cli/output.c \
	src/cli/output.h \
	src/cli/tables.c \
	src/cli/tables.h \
	src/cli/transpile.c \
	src/cli/transpile.h
