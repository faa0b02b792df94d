/* parse.c - the entry points: a statement, an expression of a template, a type. */
#include "parse/parse.h"

#include <string.h>

#include "ast/make.h"
#include "grammar/spark_parser.h"
#include "parse/check.h"
#include "parse/dialect.h"
#include "parse/parser.h"
#include "parse/raw_statement.h"
#include "parse/retry.h"
#include "parse/scanner.h"
#include "parse/statement.h"
#include "parse/syntax_error.h"
#include "parse/templates.h"
#include "parse/tokfilter.h"

static ParserStatus parse_with_retries(ScContext *cx, ParserInput *input, size_t *error_at)
{
    TokenList *tokens = cx->tokens;
    input->tokens = tokens->items;
    input->count = tokens->count;
    input->end = tokens->count > 0 ? tokens->items[tokens->count - 1].end : 0;
    ParserStatus status = parser_run(cx, input, error_at);
    return status == PARSER_SYNTAX_ERROR ? retry_parse(cx, input, error_at) : status;
}

static bool parse_tokens(ScContext *cx, int mode)
{
    enum { OPERANDS_MAX = 4 };
    TokenList *tokens = cx->tokens;
    ParserInput input = {.mode = mode};
    size_t errors = cx->diags->errors;
    size_t error_at;
    cx->tree = NULL;
    ParserStatus status = parse_with_retries(cx, &input, &error_at);
    for (int i = 0; i < OPERANDS_MAX && status == PARSER_SYNTAX_ERROR; i++) {
        if (!templates_make_operand(tokens, error_at))
            break;
        status = parse_with_retries(cx, &input, &error_at);
    }
    switch (status) {
    case PARSER_OK: cx->readable = true; break;
    case PARSER_SYNTAX_ERROR:
        syntax_error_report(cx, &input, error_at);
        cx->readable |= statement_is_raw_otherwise(tokens);
        break;
    case PARSER_TOO_DEEP: syntax_error_report_depth(cx, &input, error_at); break;
    }
    if (cx->diags->errors > errors)
        cx->tree = NULL;
    return cx->tree != NULL;
}

static bool check_tree(ScContext *cx)
{
    size_t errors = cx->diags->errors;
    check_statement(cx, cx->tree);
    if (cx->diags->errors > errors) {
        templates_claim_errors(cx);
        cx->tree = NULL;
    }
    return cx->tree != NULL;
}

/* The tree of a statement that the grammar does not cover; NULL after an error. */
static AstNode *make_other(ScContext *cx, const StatementKind *kind)
{
    const TokenList *tokens = cx->tokens;
    Span span = {tokens->items[0].start, tokens->items[tokens->count - 1].end};
    Span first = {tokens->items[0].start, tokens->items[0].end};
    if (kind->newer) {
        check_since(cx, first, SPARK_4_2, kind->label);
        return NULL;
    }
    if (kind->databricks) {
        dialect_report_statement(cx, first, kind);
        return NULL;
    }
    if (kind->refused) {
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS601, first, "Spark refuses %s",
                                           kind->label);
        diag_add_help(cx->diags, diagnostic, "%s",
                      *kind->help == '\0' ? "leave this statement out" : kind->help);
        return NULL;
    }
    if (kind->raw)
        return raw_statement_parse(cx, kind);
    return MAKE(OtherStatement, OTHER_STATEMENT, span, .kind = str_from(kind->kind),
                .label = str_from(kind->label));
}

static AstNode *make_template_statement(ScContext *cx)
{
    const TokenList *tokens = cx->tokens;
    Span span = {tokens->items[0].start, tokens->items[tokens->count - 1].end};
    return MAKE(TemplateStatement, TEMPLATE_STATEMENT, span, .text = token_text(cx, span));
}

bool parse_statement(ScContext *cx)
{
    cx->tree = NULL;
    if (cx->tokens->broken || cx->tokens->count == 0)
        return false;
    if (templates_are_all(cx->tokens)) {
        cx->tree = make_template_statement(cx);
        return true;
    }
    const StatementKind *kind = cx->tokens->statement;
    if (kind != NULL && !kind->in_grammar) {
        cx->readable = true;
        cx->tree = make_other(cx, kind);
        return cx->tree != NULL;
    }
    return parse_tokens(cx, T_MODE_STATEMENT) && check_tree(cx);
}

bool statement_is_template(const ScContext *cx)
{
    return cx->tokens->has_jinja && cx->tokens->ends_with_input;
}

bool statement_refuse_templates(ScContext *cx)
{
    return templates_refuse(cx);
}

void statement_report_templates(ScContext *cx)
{
    templates_report(cx);
}

const char *statement_kind(const ScContext *cx)
{
    if (templates_are_all(cx->tokens))
        return "template";
    const StatementKind *kind = cx->tokens->statement;
    return kind == NULL ? "unknown" : kind->kind;
}

const char *statement_label(const ScContext *cx)
{
    const StatementKind *kind = cx->tokens->statement;
    return kind == NULL ? "this statement" : kind->label;
}

/* ---- texts that are no statement of the input ------------------------------------------------ */

typedef struct TextReader {
    Str left;
} TextReader;

static ptrdiff_t read_text(void *user, char *buffer, size_t size)
{
    TextReader *reader = user;
    size_t count = reader->left.n < size ? reader->left.n : size;
    memcpy(buffer, reader->left.p, count);
    reader->left = str_slice(reader->left, count, reader->left.n);
    return (ptrdiff_t)count;
}

typedef struct TextForm {
    int mode;
    bool is_ours; /* no setting of the user's changes how it is read; else it is the user's */
    bool is_checked;
    const char *what; /* for messages */
    Span place;       /* of the text in the input; {0, 0} for none */
} TextForm;

/* Parse a text of its own; the caller's tokens and tree are untouched. */
static AstNode *parse_text(ScContext *cx, Str text, TextForm form)
{
    enum { BUFFER_SIZE = 1024 };
    TextReader reader = {text};
    Scanner scanner;
    Options plain = *cx->options;
    plain.conf = (Map){0};
    scanner_init(&scanner, form.is_ours ? &plain : cx->options, read_text, &reader, BUFFER_SIZE);
    scanner.in_template = form.is_ours && form.mode == T_MODE_EXPRESSION;
    while (scanner_run(&scanner) == SCAN_SEMICOLON) {
    }
    scanner.tokens.text = text;
    tokfilter_run(&scanner.tokens);

    DiagList diags;
    diag_init(&diags, cx->arena);
    ScContext inner = *cx;
    inner.diags = &diags;
    inner.tokens = &scanner.tokens;
    inner.tree = NULL;
    if (!scanner.tokens.broken && parse_tokens(&inner, form.mode) && form.is_checked)
        check_tree(&inner);
    if (inner.tree == NULL)
        diag_emit(cx->diags, PRS001, form.place, "cannot read %s '%.*s'%s%.*s", form.what,
                  STR_ARG(text), diags.all.count > 0 ? ": " : "",
                  STR_ARG(diags.all.count > 0 ? diags.all.items[0]->message : STR("")));
    scanner_free(&scanner);
    return inner.tree;
}

AstNode *parse_template(ScContext *cx, Str text)
{
    return parse_text(cx, text,
                      (TextForm){T_MODE_EXPRESSION, true, false, "the expression", {0, 0}});
}

AstNode *parse_data_type(ScContext *cx, Str text)
{
    return parse_text(cx, text, (TextForm){T_MODE_TYPE, true, true, "the data type", {0, 0}});
}

AstNode *parse_expression_text(ScContext *cx, Str text, Span place)
{
    return parse_text(cx, text,
                      (TextForm){T_MODE_EXPRESSION, false, true, "the expression", place});
}

AstNode *parse_statement_text(ScContext *cx, Str text, Span place)
{
    return parse_text(cx, text, (TextForm){T_MODE_STATEMENT, false, true, "the SQL text", place});
}
