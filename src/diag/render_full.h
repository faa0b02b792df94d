/* render_full.h - a diagnostic as text for people: header, place, source lines with carets.
 *
 * Works on a diagnostic and its source only; knows nothing of files, terminals and options.
 */
#ifndef SC_DIAG_RENDER_FULL_H
#define SC_DIAG_RENDER_FULL_H

#include <stdbool.h>

#include "diag/diag.h"
#include "diag/source.h"
#include "util/str.h"

/* Append the diagnostic to `out`, with an empty line after it. Spans beyond the end of the text
 * count as its end. What cannot be shown in a terminal (control characters, characters that turn
 * the direction of text, bytes that are not UTF-8) appears as U+FFFD; long lines are cut around the
 * places that matter. `color` adds ANSI colours. */
void diag_render_full(Buf *out, const Source *source, const Diagnostic *diagnostic, bool color);

#endif
