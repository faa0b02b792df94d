/* raw_statement.h - statements whose text is not SQL: SET, RESET, ADD, LIST, REFRESH of a path. */
#ifndef SC_PARSE_RAW_STATEMENT_H
#define SC_PARSE_RAW_STATEMENT_H

#include "ast/ast.h"
#include "parse/statement.h"

/* The tree of the statement in cx->tokens, whose row is a raw one; NULL with a diagnostic for what
 * Spark refuses too. Its texts are slices of the source. */
AstNode *raw_statement_parse(ScContext *cx, const StatementKind *kind);

#endif
