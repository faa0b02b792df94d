/* retry.h - a second look at keywords that were taken as such where a name was possible too. */
#ifndef SC_PARSE_RETRY_H
#define SC_PARSE_RETRY_H

#include "parse/parser.h"

/* After a syntax error at *error_at: read keywords before it as identifiers, the last one first, as
 * long as that brings the parse further. Gives the best status, *error_at its place. */
ParserStatus retry_parse(ScContext *cx, ParserInput *input, size_t *error_at);

#endif
