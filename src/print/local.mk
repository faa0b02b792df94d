# Sources of src/print, headers and .def files included.
libsctranspile_core_la_SOURCES +=
