# Sources of src/parse, headers and .def files included.
libsctranspile_core_la_SOURCES +=
