# Tests. A unit test is one cmocka program with one group of tests, tests/unit/test_NAME.c, and has
# one line in the list below. Golden cases (tests/golden, tests/errors) and tests of the command
# line (tests/cli/*.bats) are found by their runners: add the files, edit no list.

UNIT_TESTS = \
	tests/unit/test_arena \
	tests/unit/test_arrow \
	tests/unit/test_ast \
	tests/unit/test_casts \
	tests/unit/test_decimals \
	tests/unit/test_doc \
	tests/unit/test_functions \
	tests/unit/test_grammar \
	tests/unit/test_intervals \
	tests/unit/test_literals \
	tests/unit/test_map \
	tests/unit/test_message \
	tests/unit/test_message_json \
	tests/unit/test_options \
	tests/unit/test_parse_checks \
	tests/unit/test_parse_command \
	tests/unit/test_parse_ddl \
	tests/unit/test_parse_expression \
	tests/unit/test_parse_query \
	tests/unit/test_parse_script \
	tests/unit/test_parse_statement \
	tests/unit/test_plan \
	tests/unit/test_plan_input \
	tests/unit/test_print \
	tests/unit/test_render \
	tests/unit/test_sema_names \
	tests/unit/test_sema_types \
	tests/unit/test_str \
	tests/unit/test_type \
	tests/unit/test_template \
	tests/unit/test_utf8 \
	tests/unit/test_versions

LDADD = libsctranspile_core.la $(CMOCKA_LIBS)
tests_unit_test_plan_input_SOURCES = tests/unit/test_plan_input.c tests/fuzz/fuzz_plan.c

if HAVE_CMOCKA
check_PROGRAMS += $(UNIT_TESTS)
TESTS += $(UNIT_TESTS)
endif

dist_check_SCRIPTS = tests/run-golden tests/run-properties tests/run-bats tests/run-exports
TESTS += $(dist_check_SCRIPTS)
EXTRA_DIST += tests/golden tests/errors tests/cli tests/data tests/fuzz/corpus tests/fuzz/plans \
	tests/unit/arrow_support.h tests/unit/message_support.h tests/unit/parse_support.h \
	tests/unit/data tests/unit/sema_support.h \
	tests/unit/transpile_support.h

# What holds for any input; tests/run-properties calls it for each.
check_PROGRAMS += tests/properties/properties
tests_properties_properties_SOURCES = \
	tests/properties/check.h \
	tests/properties/plan_trip.c \
	tests/properties/properties.c \
	tests/properties/snowflake_text.c \
	tests/properties/snowflake_text.h \
	tests/properties/text.c \
	tests/properties/text.h \
	tests/properties/tree.c \
	tests/properties/tree.h
tests_properties_properties_LDADD = libsctranspile_core.la

# What tests do must not depend on who runs them; the scratch folder stands in for their home.
AM_TESTS_ENVIRONMENT = \
	SC_TRANSPILE='$(abs_top_builddir)/sc-transpile'; export SC_TRANSPILE; \
	SC_LIBRARY='$(abs_top_builddir)/.libs/libsctranspile.so'; export SC_LIBRARY; \
	PROPERTIES='$(abs_builddir)/tests/properties/properties'; export PROPERTIES; \
	BATS='$(BATS)'; export BATS; CC='$(CC)'; export CC; \
	CMOCKA_MESSAGE_OUTPUT=TAP; export CMOCKA_MESSAGE_OUTPUT; \
	LC_ALL=C.UTF-8; export LC_ALL; \
	$(MKDIR_P) tests/scratch; \
	HOME='$(abs_top_builddir)/tests/scratch'; export HOME; \
	unset XDG_CONFIG_HOME XDG_STATE_HOME SC_TRANSPILE_OPTS NO_COLOR;

LOG_DRIVER = env AM_TAP_AWK='$(AWK)' $(SHELL) $(top_srcdir)/build-aux/tap-driver.sh

clean-local:
	rm -rf tests/scratch

.PHONY: golden-update
golden-update: sc-transpile$(EXEEXT)
	$(AM_TESTS_ENVIRONMENT) srcdir='$(srcdir)' $(srcdir)/tests/run-golden --update $(T)

# Programs for measuring; scripts/bench builds and uses them.
EXTRA_PROGRAMS = tests/bench/measure tests/bench/parsing
tests_bench_measure_SOURCES = tests/bench/measure.c
tests_bench_measure_LDADD =
tests_bench_parsing_SOURCES = tests/bench/parsing.c
tests_bench_parsing_LDADD = libsctranspile_core.la

EXTRA_DIST += tests/run-installed tests/install
installcheck-local:
	PROGRAM='$(DESTDIR)$(bindir)/sc-transpile' libdir='$(DESTDIR)$(libdir)' \
	PKG_CONFIG_PATH='$(DESTDIR)$(pkgconfigdir)' CC='$(CC)' CFLAGS='$(CFLAGS) $(INSTRUMENT_CFLAGS)' \
	srcdir='$(srcdir)' $(srcdir)/tests/run-installed

if ENABLE_FUZZING
noinst_PROGRAMS += tests/fuzz/fuzz_arrow tests/fuzz/fuzz_plan tests/fuzz/fuzz_transpile
endif
tests_fuzz_fuzz_arrow_SOURCES = tests/fuzz/fuzz_arrow.c
tests_fuzz_fuzz_arrow_LDADD = libsctranspile_core.la
tests_fuzz_fuzz_arrow_LDFLAGS = $(AM_LDFLAGS) $(FUZZ_LDFLAGS)
tests_fuzz_fuzz_plan_SOURCES = tests/fuzz/fuzz_plan.c
tests_fuzz_fuzz_plan_LDADD = libsctranspile_core.la
tests_fuzz_fuzz_plan_LDFLAGS = $(AM_LDFLAGS) $(FUZZ_LDFLAGS)
tests_fuzz_fuzz_transpile_SOURCES = tests/fuzz/fuzz_transpile.c
tests_fuzz_fuzz_transpile_LDADD = libsctranspile_core.la
tests_fuzz_fuzz_transpile_LDFLAGS = $(AM_LDFLAGS) $(FUZZ_LDFLAGS)
