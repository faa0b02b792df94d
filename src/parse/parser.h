/* parser.h - the parser proper as the rest of src/parse sees it; implemented in grammar/spark.y. */
#ifndef SC_PARSE_PARSER_H
#define SC_PARSE_PARSER_H

#include <stddef.h>
#include <stdint.h>

#include "parse/token.h"

typedef struct ParserInput {
    int mode; /* T_MODE_* */
    const Token *tokens;
    size_t count;
    uint32_t end; /* where the statement's text ends */
} ParserInput;

typedef enum ParserStatus { PARSER_OK, PARSER_SYNTAX_ERROR, PARSER_TOO_DEEP } ParserStatus;

/* Parse; cx->tree gets the tree. *error_at gets the token at which the parse failed, or the number
 * of tokens for their end. Reports nothing. */
ParserStatus parser_run(ScContext *cx, const ParserInput *input, size_t *error_at);

#endif
