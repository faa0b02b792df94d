/* habit.h - errors that are right in another dialect of SQL. */
#ifndef SC_PARSE_HABIT_H
#define SC_PARSE_HABIT_H

#include "parse/parser.h"

/* Report the habit that explains why the parse failed at token `at`; false if there is none. */
bool habit_report(ScContext *cx, const ParserInput *input, size_t at);

#endif
