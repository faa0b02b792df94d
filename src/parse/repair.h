/* repair.h - what one changed token would make of a statement that cannot be parsed. */
#ifndef SC_PARSE_REPAIR_H
#define SC_PARSE_REPAIR_H

#include "parse/parser.h"

/* Which of `kinds`, put in before token `at`, bring the parse to its end or well past the error;
 * what users forget most (a comma, a closing parenthesis) hides less likely words. Gives whether
 * there are any. `kinds` becomes the answer. */
bool repair_find_missing(ScContext *cx, const ParserInput *input, size_t at, ParserKinds *kinds);

/* The same for what could stand instead of token `at`. */
bool repair_find_replacement(ScContext *cx, const ParserInput *input, size_t at,
                             ParserKinds *kinds);

/* How far the parse gets when token `at` is of the kind: a token's number, the number of tokens for
 * their end, or one more when it succeeds. */
size_t repair_try_kind(ScContext *cx, const ParserInput *input, size_t at, int kind);

/* Whether the statement can be parsed, or well past it, without token `at`. */
bool repair_can_leave_out(ScContext *cx, const ParserInput *input, size_t at);

#endif
