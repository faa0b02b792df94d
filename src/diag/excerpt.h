/* excerpt.h - source lines with marks under them, as they stand in a diagnostic.
 *
 * The part of the human form that knows about columns; header, notes and help are render_full.c's.
 */
#ifndef SC_DIAG_EXCERPT_H
#define SC_DIAG_EXCERPT_H

#include <stdbool.h>

#include "diag/diag.h"
#include "diag/source.h"
#include "util/str.h"

typedef enum ExcerptStyle {
    STYLE_PLAIN,
    STYLE_GUTTER,
    STYLE_PRIMARY, /* the diagnostic's own place, in the colour of its severity */
    STYLE_LABEL,   /* further places */
    STYLE_STRONG,
} ExcerptStyle;

/* Append text between the codes that switch a style on and off; just the text without `color`. */
void excerpt_add_styled(Buf *out, bool color, DiagSeverity severity, ExcerptStyle style, Str text);

/* Append text with everything a terminal would obey replaced; line ends become `indent` blanks on a
 * new line, or one blank if indent is 0. */
void excerpt_add_clean(Buf *out, Str text, size_t indent);

/* Width of the largest line number the excerpt of a diagnostic shows. */
size_t excerpt_number_width(const Source *source, const Diagnostic *diagnostic);

/* Append the lines of the diagnostic's places, with their numbers, and the marks under them. */
void excerpt_render(Buf *out, const Source *source, const Diagnostic *diagnostic,
                    size_t number_width, bool color);

#endif
