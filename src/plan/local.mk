# Sources of src/plan, headers and .def files included.
libsctranspile_core_la_SOURCES +=
