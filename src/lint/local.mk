# Sources of src/lint, headers and .def files included.
libsctranspile_core_la_SOURCES +=
