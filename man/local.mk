# Manual pages, made from templates and from the tables of commands and options.
noinst_PROGRAMS += man/make_man
man_make_man_SOURCES = man/make_man.c src/cli/tables.c
man_make_man_LDADD =

man_MANS = man/sc-transpile.1
CLEANFILES += $(man_MANS)
EXTRA_DIST += man/sc-transpile.1.in

man/sc-transpile.1: man/sc-transpile.1.in man/make_man$(EXEEXT)
	$(AM_V_GEN)man/make_man$(EXEEXT) $(srcdir)/man/sc-transpile.1.in >$@.tmp && mv $@.tmp $@
