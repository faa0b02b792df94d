/* parser.h - the parser proper as the rest of src/parse sees it; implemented in grammar/spark.y. */
#ifndef SC_PARSE_PARSER_H
#define SC_PARSE_PARSER_H

#include <stddef.h>
#include <stdint.h>

#include "parse/token.h"

typedef struct ParserInput {
    int mode; /* T_MODE_* */
    Token *tokens;
    size_t count;
    uint32_t end;       /* where the statement's text ends */
    uint16_t *readings; /* NULL, or gets the kind that each token was read as */
} ParserInput;

typedef enum ParserStatus { PARSER_OK, PARSER_SYNTAX_ERROR, PARSER_TOO_DEEP } ParserStatus;

/* Parse; cx->tree gets the tree. *error_at gets the token at which the parse failed, or the number
 * of tokens for their end. Reports nothing. */
ParserStatus parser_run(ScContext *cx, const ParserInput *input, size_t *error_at);

/* For messages and second attempts; all of them parse again from the first token to `at`. */

enum { PARSER_KINDS_MAX = 1024 };

typedef struct ParserKinds {
    bool has[PARSER_KINDS_MAX]; /* by kind of token */
} ParserKinds;

/* The kinds that could stand at token `at`. */
void parser_find_expected(ScContext *cx, const ParserInput *input, size_t at, ParserKinds *kinds);

/* The last `max` keywords before token `at` that could have been identifiers too, in source order;
 * gives their number. */
size_t parser_find_choices(ScContext *cx, const ParserInput *input, size_t at, size_t *items,
                           size_t max);

/* How the grammar shows a kind of token: a keyword in upper case, the characters of an operator, or
 * words. */
const char *parser_kind_name(int kind);

#endif
