/* clause_order.h - clauses that stand in the wrong order, or twice. */
#ifndef SC_PARSE_CLAUSE_ORDER_H
#define SC_PARSE_CLAUSE_ORDER_H

#include "parse/parser.h"

/* Whether token `at` starts a clause of a query. */
bool clause_order_is_clause(const ParserInput *input, size_t at);

/* If token `at` starts a clause that one before it should follow, or that stands there already, say
 * so; false if the order is not what is wrong. */
bool clause_order_report(ScContext *cx, const ParserInput *input, size_t at);

#endif
