/* json.h - results and diagnostics as JSON, the form that INTERFACE's `--format=json` fixes. */
#ifndef SC_CLI_JSON_H
#define SC_CLI_JSON_H

#include "sctranspile.h"
#include "util/str.h"

/* Append a result as one object on one line. */
void json_add_result(Buf *out, const sct_result *result);

/* Append diagnostic `index` of a result as an object that also says its file and statement. */
void json_add_finding(Buf *out, const sct_result *result, size_t index);

#endif
