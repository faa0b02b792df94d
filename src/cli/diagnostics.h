/* diagnostics.h - a result's diagnostics on the screen. */
#ifndef SC_CLI_DIAGNOSTICS_H
#define SC_CLI_DIAGNOSTICS_H

#include <stdbool.h>

#include "sctranspile.h"
#include "util/str.h"

/* Append the diagnostics of at least this severity, in the human form. */
void diagnostics_add(Buf *out, const sct_result *result, sct_severity least, bool color);

/* Print them on standard error, in one piece. */
void diagnostics_print(const sct_result *result, sct_severity least, bool color);

#endif
