# Sources of src/repl, headers and .def files included.
sc_transpile_SOURCES += \
	src/repl/commands.c \
	src/repl/commands.def \
	src/repl/commands.h \
	src/repl/history_file.c \
	src/repl/history_file.h \
	src/repl/interrupt.c \
	src/repl/interrupt.h \
	src/repl/line_reader.c \
	src/repl/line_reader.h \
	src/repl/repl.c \
	src/repl/repl.h
