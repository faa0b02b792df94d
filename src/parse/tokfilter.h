/* tokfilter.h - gives tokens the reading that their neighbours decide, before the parser. */
#ifndef SC_PARSE_TOKFILTER_H
#define SC_PARSE_TOKFILTER_H

#include "parse/token.h"

void tokfilter_run(TokenList *tokens);

/* Whether a query starts at token i: SELECT, WITH, VALUES, TABLE, FROM, or ( before one. */
bool tokfilter_is_query_start(const TokenList *tokens, size_t i);

#endif
