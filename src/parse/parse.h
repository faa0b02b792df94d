/* parse.h - from bytes to statements, tokens and syntax trees.
 *
 * A Script reads an input through a callback and cuts it into statements with the one scanner there
 * is: each statement's tokens are scanned once, then filtered and parsed. The text of the statement
 * at hand is kept in one buffer; earlier ones are dropped.
 */
#ifndef SC_PARSE_PARSE_H
#define SC_PARSE_PARSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ast/ast.h"
#include "core/context.h"

/* A comment of the statement, in source order. Spans include the comment marks. */
typedef struct Comment {
    Span span;
    bool line;        /* -- to the end of the line; else bracketed */
    bool own_line;    /* nothing but blanks before it on its line */
    bool is_template; /* no comment, but what a template makes of it is not known: it stays there */
} Comment;

typedef struct TokenList TokenList;

/* The comments of a statement in source order, those before its first token included. */
const Comment *token_list_comments(const TokenList *tokens, size_t *count);
/* How many tokens there are. */
size_t token_list_count(const TokenList *tokens);

/* A token or comment as users see it. */
typedef struct TokenView {
    const char *kind; /* "keyword", "identifier", .., as sctranspile.h has them */
    Span span;
} TokenView;

/* All of a statement, in source order and in the statement's arena. */
TokenView *token_list_view(const ScContext *cx, size_t *count);

typedef struct Script Script;

/* Fill at most `size` bytes; 0 at the end, -1 on error. May block and give less. */
typedef ptrdiff_t (*ScriptRead)(void *user, char *buffer, size_t size);

/* Start reading an input. `name` is shown in diagnostics. Owns nothing of the caller's. */
Script *script_open(Str name, ScriptRead read, void *user, const Options *options);
void script_close(Script *script);
/* Read the statements from here on by other settings. */
void script_set_options(Script *script, const Options *options);

typedef enum ScriptNext {
    SCRIPT_STATEMENT, /* a statement, perhaps with errors in `cx->diags` already (bad bytes ...) */
    SCRIPT_COMMENTS,  /* the end of the input, with comments after the last statement */
    SCRIPT_END,
    SCRIPT_READ_FAILED,
} ScriptNext;

/* Read up to the end of the next statement: the `;` outside strings, comments and BEGIN..END
 * blocks, or the end of the input. Empty statements are skipped (their comments go to the next
 * statement). Fills cx->source (memory in cx->arena or the script, valid until the next call) and
 * cx->tokens; gives the span of the statement from its first to its last token, without the `;`.
 * Does not read ahead of the `;` more than what one read gave. */
ScriptNext script_next(Script *script, ScContext *cx, Span *span);

/* Parse the statement in cx->tokens: cx->tree gets the tree, or NULL with diagnostics. */
bool parse_statement(ScContext *cx);

/* Parse an expression of a function template ($1, $2 stand for arguments); NULL after an error. The
 * text must outlive the tree. */
AstNode *parse_template(ScContext *cx, Str text);
/* Parse a data type ("array<int>", "decimal(10,2)"); NULL with diagnostics after an error. */
AstNode *parse_data_type(ScContext *cx, Str text);
/* Parse a statement or an expression that stands in a serialized plan or in a string: as
 * parse_data_type, but by the settings in force; `place` is that of the text. */
AstNode *parse_statement_text(ScContext *cx, Str text, Span place);
AstNode *parse_expression_text(ScContext *cx, Str text, Span place);

/* The statement's kind in snake case ("select", "create_table", "insert", ...) by its first tokens;
 * works for statements that cannot be parsed, "unknown" at worst. */
const char *statement_kind(const ScContext *cx);
/* The words that people know the statement by: "ALTER TABLE". */
const char *statement_label(const ScContext *cx);

/* Whether the statement is the text of a Jinja template, as a model of dbt, that ends without a `;`: what is
 * made of it must not have one. */
bool statement_is_template(const ScContext *cx);
/* Report a template in the statement as an error: what is made of it can hold none. */
bool statement_refuse_templates(ScContext *cx);
/* Warn about the templates in the statement, or in comments behind the last one. */
void statement_report_templates(ScContext *cx);

/* Why a text, or what follows the last `;` in it, is not a whole statement yet. */
typedef enum PendingState {
    PENDING_NOTHING,
    PENDING_STATEMENT,
    PENDING_PAREN,
    PENDING_STRING,
    PENDING_IDENTIFIER,
    PENDING_COMMENT,
    PENDING_COMPLETE,
} PendingState;
PendingState parse_pending(const Options *options, Str text);

#endif
