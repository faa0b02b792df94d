# Sources of src/sema, headers and .def files included.
libsctranspile_core_la_SOURCES +=
