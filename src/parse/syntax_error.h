/* syntax_error.h - says what is wrong where the parser stopped. */
#ifndef SC_PARSE_SYNTAX_ERROR_H
#define SC_PARSE_SYNTAX_ERROR_H

#include "parse/parser.h"

/* Report that token `at` (or the end, when it is the number of tokens) does not fit. */
void syntax_error_report(ScContext *cx, ParserInput *input, size_t at);
/* Report that the parser's stack is full at token `at`. */
void syntax_error_report_depth(ScContext *cx, const ParserInput *input, size_t at);

#endif
