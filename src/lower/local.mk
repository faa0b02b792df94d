# Sources of src/lower, headers and .def files included.
libsctranspile_core_la_SOURCES +=
