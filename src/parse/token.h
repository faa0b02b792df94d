/* token.h - tokens of one statement, as offsets into its text; private to src/parse and grammar/.
 *
 * A token has a kind (the grammar's T_*) and, if its word can be read otherwise too, a fallback:
 * the kind that the parser's driver tries next when the parser cannot take the first. Kinds that
 * the token filter gives (T_*_LA) fall back to what the scanner saw, keywords to identifiers.
 */
#ifndef SC_PARSE_TOKEN_H
#define SC_PARSE_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/context.h"
#include "parse/parse.h"
#include "util/span.h"
#include "util/str.h"

typedef struct Token {
    uint32_t start;
    uint32_t end;
    uint16_t kind;
    uint16_t fallback; /* 0: there is no other reading */
    uint16_t word;     /* 1 + the keyword's row in keywords.def; 0 for other tokens */
    uint16_t value;    /* of a number: its AstNumberForm; of a name that is or holds a template: its
                          TemplatePlace; else its second reading, or 0 */
} Token;

typedef enum TemplatePlace { NO_TEMPLATE, TEMPLATE_INSIDE, TEMPLATE_OWN_LINE } TemplatePlace;

struct TokenList {
    Str text;                              /* what the offsets count in */
    const struct StatementKind *statement; /* what it is, by its first words; NULL: nothing known */
    Token *items;
    size_t count;
    size_t capacity;
    Comment *comments;
    size_t comment_count;
    size_t comment_capacity;
    /* Something was wrong with the bytes and has been reported; do not parse. */
    bool broken;
    bool has_templates;   /* outside of quotes and comments; tags of Jinja are among the comments */
    bool has_jinja;       /* any of Jinja, tags too */
    bool ends_with_input; /* no `;` behind the statement */
    bool notebook;        /* of a notebook of Databricks */
};

/* Whether a token is a name that a template makes, or makes a part of. */
bool token_is_template(const Token *token);

/* One more comment, to be filled in. */
Comment *token_list_add_comment(TokenList *tokens);

/* The kind to try after `kind` could not be taken, or 0. */
int token_next_reading(const Token *token, int kind);

/* The text of a span of the statement. */
static inline Str token_text(const ScContext *cx, Span span)
{
    return (Str){cx->tokens->text.p + span.start, span.end - span.start};
}

#endif
