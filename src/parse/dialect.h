/* dialect.h - what the chosen Spark cannot read, but a newer one or Databricks can. */
#ifndef SC_PARSE_DIALECT_H
#define SC_PARSE_DIALECT_H

#include "parse/parser.h"
#include "parse/statement.h"

/* Parse a statement that has failed at token `at` once more, with all the words and syntax that are known of any
 * Spark and of Databricks. If that goes well, report whose syntax it is and what to do instead. */
bool dialect_report(ScContext *cx, const ParserInput *input, size_t at);

/* Report a statement that stands in statements.def as one of Databricks. */
void dialect_report_statement(ScContext *cx, Span span, const StatementKind *kind);

/* Whether the grammar's kind of token is for such syntax, or for a keyword that the chosen version
 * has not: never what the user should have written. */
bool dialect_is_foreign(const ScContext *cx, int kind);

#endif
