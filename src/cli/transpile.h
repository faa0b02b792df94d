/* transpile.h - results as SQL on the output and diagnostics on standard error: what the default
 * command and the REPL share. */
#ifndef SC_CLI_TRANSPILE_H
#define SC_CLI_TRANSPILE_H

#include <stdbool.h>

#include "cli/convert.h"

typedef struct Transpile {
    Conversion conversion;
    Output output;
    sct_severity least; /* of the diagnostics to show */
    bool color;
    Buf only_plan;   /* held back until it is known that there is no other one; empty: none yet */
    bool one_screen; /* output and standard error go to the same place: keep their order */
} Transpile;

/* Prepare to write to standard output or to the file that the arguments name. Gives STATUS_FINE, or
 * STATUS_TROUBLE after reporting why not; then nothing needs to be closed. `session` stays the
 * caller's. The object must stay where it is. */
int transpile_open(Transpile *transpile, const Arguments *arguments, sct_session *session);
/* Finish the output; gives the exit status. */
int transpile_close(Transpile *transpile);

#endif
