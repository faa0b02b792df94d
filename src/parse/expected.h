/* expected.h - what could have stood at a place, in words a user knows. */
#ifndef SC_PARSE_EXPECTED_H
#define SC_PARSE_EXPECTED_H

#include "parse/parser.h"

/* "FROM, WHERE or an expression": at most four things, the most telling ones first; empty if
 * there is nothing to say. */
Str expected_describe(ScContext *cx, const ParserKinds *kinds);

/* The same for a few kinds that are known to fit, operators among them. */
Str expected_describe_missing(ScContext *cx, const ParserKinds *kinds);

/* The unit of time that a word was meant to be, or NULL. */
const char *expected_unit_like(Str word);

#endif
