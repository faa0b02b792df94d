# Sources of src/rewrite, headers and .def files included.
libsctranspile_core_la_SOURCES +=
