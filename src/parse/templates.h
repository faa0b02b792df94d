/* templates.h - where templates stand in a statement, and what to do about them there.
 *
 * A template in the place of a name, of a part of one, or of an operand becomes an identifier of its
 * own text. One that stands behind an operand or before the statement makes a clause or a piece of
 * one: like the tags of Jinja it leaves the tokens and becomes a Comment that must stay in its place.
 */
#ifndef SC_PARSE_TEMPLATES_H
#define SC_PARSE_TEMPLATES_H

#include "parse/token.h"

/* Give the templates of a statement their readings, before the token filter. */
void templates_place(TokenList *tokens);

/* Whether the statement is nothing but templates. */
bool templates_are_all(const TokenList *tokens);

/* Warn about the templates that are kept, and about cells of a notebook in other languages; each
 * kind once a statement. */
void templates_report(ScContext *cx);

/* Report the first template as an error; false if there is none. */
bool templates_refuse(ScContext *cx);

/* Read the template that became a Comment before token `at`, where the parser gave up, as a name or a
 * query; false if there is none. */
bool templates_make_operand(TokenList *tokens, size_t at);

/* Report a syntax error at token `at` that a template is the reason for; false if none is. */
bool templates_explain_error(ScContext *cx, const Token *items, size_t count, size_t at);

/* Of the errors that the checks of a parsed statement have reported, those about a text with a
 * template in it are no syntax errors. */
void templates_claim_errors(ScContext *cx);

#endif
