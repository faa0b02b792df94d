/* help.h - --help and --version, made from the tables. */
#ifndef SC_CLI_HELP_H
#define SC_CLI_HELP_H

#include "cli/output.h"
#include "cli/tables.h"

void help_show(Output *output, CommandId command);
void help_show_version(Output *output);

#endif
