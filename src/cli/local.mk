# Sources of src/cli, headers and .def files included.
sc_transpile_SOURCES +=
