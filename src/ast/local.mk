# Sources of src/ast, headers and .def files included.
libsctranspile_core_la_SOURCES +=
