# Tests. A unit test is one cmocka program for one module, tests/unit/test_NAME.c, with one group
# of tests, and has one line in the list below. Tests of the command line (tests/cli/*.bats) and
# golden cases (tests/golden, tests/errors) are found by their runners: add the files, edit no list.

UNIT_TESTS =

LDADD = libsctranspile_core.la $(CMOCKA_LIBS)

if HAVE_CMOCKA
check_PROGRAMS += $(UNIT_TESTS)
TESTS += $(UNIT_TESTS)
endif
