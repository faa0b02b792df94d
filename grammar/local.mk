# The parser and the scanner. Both are generated, compiled into their own archive (their code needs
# relaxed warnings) and merged into the core; a tarball carries them.

# The grammar is one for bison and several files for people, joined in this order.
grammar_parts = \
	grammar/prologue.y \
	grammar/query.y \
	grammar/transform.y \
	grammar/pipe.y \
	grammar/relation.y \
	grammar/expression.y \
	grammar/type_and_name.y \
	grammar/namespace.y \
	grammar/table.y \
	grammar/column.y \
	grammar/alter.y \
	grammar/view.y \
	grammar/function.y \
	grammar/dml.y \
	grammar/show.y \
	grammar/session.y \
	grammar/script.y \
	grammar/dialect.y \
	grammar/driver.y

EXTRA_DIST += grammar/keywords.def grammar/spark.l $(grammar_parts)

BISONFLAGS = -Wall -Wcounterexamples -Werror
FLEXFLAGS =

# Each part keeps its own name and lines in messages.
grammar/spark.y: $(grammar_parts)
	@$(MKDIR_P) grammar
	$(AM_V_GEN)for part in $(grammar_parts); do \
		echo "#line 1 \"$$part\"" && cat $(srcdir)/$$part || exit 1; \
	done >$@.tmp && mv -f $@.tmp $@

# bison writes both files at once; the header is touched last, so that it never looks out of date.
grammar/spark_parser.c: $(grammar_parts)
	@$(MAKE) $(AM_MAKEFLAGS) grammar/spark.y
	$(AM_V_GEN)$(BISON) $(BISONFLAGS) --file-prefix-map='$(srcdir)/=' \
		--header=grammar/spark_parser.h --output=grammar/spark_parser.c grammar/spark.y
	@touch grammar/spark_parser.h

grammar/spark_parser.h: grammar/spark_parser.c
	@test -f $@ || { rm -f grammar/spark_parser.c; $(MAKE) $(AM_MAKEFLAGS) grammar/spark_parser.c; }

# flex names its input as it was called; the tarball must not carry a path of this machine.
grammar/spark_scanner.c: grammar/spark.l
	@$(MKDIR_P) grammar
	$(AM_V_GEN)$(FLEX) $(FLEXFLAGS) --outfile=$@.tmp $(srcdir)/grammar/spark.l
	@$(SED) -e '/^#line/s|"$(srcdir)/|"|' -e '/^#line/s|$@\.tmp|$@|' $@.tmp >$@ && rm -f $@.tmp

noinst_LTLIBRARIES += libsctranspile_grammar.la
libsctranspile_core_la_LIBADD += libsctranspile_grammar.la
libsctranspile_grammar_la_SOURCES = \
	grammar/spark_parser.c \
	grammar/spark_parser.h \
	grammar/spark_scanner.c
libsctranspile_grammar_la_CFLAGS = $(AM_CFLAGS) $(GENERATED_CFLAGS)
BUILT_SOURCES += grammar/spark_parser.h
MAINTAINERCLEANFILES += grammar/spark_parser.c grammar/spark_parser.h grammar/spark_scanner.c
CLEANFILES += grammar/spark.y
