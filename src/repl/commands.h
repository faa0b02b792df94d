/* commands.h - the REPL's backslash commands; the table is commands.def. */
#ifndef SC_REPL_COMMANDS_H
#define SC_REPL_COMMANDS_H

#include "repl/repl.h"

/* Run a command line such as "\i x.sql". */
void repl_run_command(Repl *repl, Str line);

#endif
