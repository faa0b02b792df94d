# Sources of src/repl, headers and .def files included.
sc_transpile_SOURCES +=
