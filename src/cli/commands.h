/* commands.h - the functions that run the commands; the table is commands.def. */
#ifndef SC_CLI_COMMANDS_H
#define SC_CLI_COMMANDS_H

#include "cli/arguments.h"

/* Each gives the exit status. */
int transpile_run(const Arguments *arguments);
int lint_run(const Arguments *arguments);
int repl_run(const Arguments *arguments);
int explain_run(const Arguments *arguments);
int list_run(const Arguments *arguments);

#endif
