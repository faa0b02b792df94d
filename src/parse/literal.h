/* literal.h - the value of a token: strings decoded, numbers told apart, quotes taken off. */
#ifndef SC_PARSE_LITERAL_H
#define SC_PARSE_LITERAL_H

#include "ast/ast.h"
#include "parse/token.h"

/* The value of a string token: a slice of the source where nothing had to be replaced. */
Str literal_string(ScContext *cx, Span span);
/* One literal from adjacent ones, which `pieces` holds. */
AstNode *literal_join_strings(ScContext *cx, Span span, const AstList *pieces);
/* The string, under a Unary minus when the sign at `sign` is one. */
AstNode *literal_signed_string(ScContext *cx, Span sign, AstNode *string);
/* `span` may hold a sign too. */
AstNode *literal_number(ScContext *cx, Span span, AstNumberForm form);
/* The name inside backticks (or double quotes). */
Str literal_quoted_identifier(ScContext *cx, Span span);

/* A keyword as an Identifier, as the name of a function, and as the key of a Property. */
AstNode *literal_word(ScContext *cx, Span span);
AstNode *literal_word_call(ScContext *cx, Span span, Span word, AstCallForm form,
                           const AstList *arguments);
AstNode *literal_word_property(ScContext *cx, Span span, AstNode *value);

#endif
