/* codes.h - what there is to say about a diagnostic code. */
#ifndef SC_CLI_CODES_H
#define SC_CLI_CODES_H

#include <stdbool.h>

#include "cli/output.h"

/* Add the explanation of a code, given as "FDM142" or "split-regex". Gives false after reporting
 * that there is no such code. */
bool codes_explain(Output *output, const char *code_or_name);

#endif
