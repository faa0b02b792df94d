/* substitution.h - replaces the variables of a statement's text by their values, as Spark does before it
 * parses (its class VariableSubstitution): in strings and comments too.
 */
#ifndef SC_PARSE_SUBSTITUTION_H
#define SC_PARSE_SUBSTITUTION_H

#include "core/context.h"
#include "diag/source.h"

typedef struct Substitution {
    Str text; /* in the statement's arena */
    SourcePiece *pieces;
    size_t piece_count;
} Substitution;

/* Replace what has a value in the text from an offset on; false if nothing has. A variable without
 * a value stays as it is. Reports values that never end (TPL004). */
bool substitution_run(ScContext *cx, Str text, size_t from, Substitution *result);

/* The length of the reference that starts at an offset and that Spark would replace, or 0. */
size_t substitution_reference(const ScContext *cx, Str text, size_t at);

#endif
