/* print.c - see print.h: whole statements, and what stands for those that were not converted. */
#include "print/print.h"

#include <string.h>

#include "parse/parse.h"
#include "print/assemble.h"
#include "print/printer.h"

/* Nesting of expressions and queries that is printed; each level takes some hundred bytes of stack.
 * More than any parser lets through. */
enum { PRINT_DEPTH_MAX = 4000 };

static void printer_init(Printer *p, ScContext *cx, const PlanNode *root)
{
    *p = (Printer){.cx = cx, .root = root};
    /* a word or sign of the source takes one or two tokens, with what stands around it */
    doc_init(&p->doc, cx->arena, cx->tokens == NULL ? 0 : 2 * token_list_count(cx->tokens));
    comments_init(&p->comments, cx);
}

bool printer_enter(Printer *p, const PlanNode *node)
{
    if (p->depth < PRINT_DEPTH_MAX) {
        p->depth++;
        return true;
    }
    diag_emit(p->cx->diags, PRS008, node->origin, "this is nested more than %d levels deep",
              PRINT_DEPTH_MAX);
    DOC_WORD(&p->doc, "NULL");
    return false;
}

void printer_leave(Printer *p)
{
    p->depth--;
}

void printer_report(Printer *p, const PlanNode *node, const char *what)
{
    diag_emit(p->cx->diags, INT002, node->origin, "%s is left for Snowflake, which has none", what);
}

void printer_refuse(Printer *p, const PlanNode *node, const char *what)
{
    printer_report(p, node, what);
    DOC_WORD(&p->doc, "NULL");
}

static void finish(Printer *p, Buf *out)
{
    comments_flush(p);
    doc_print(&p->doc, p->cx->options->line_width, p->cx->options->lower_keywords, out);
}

void print_statement(ScContext *cx, PlanNode *root, Buf *out)
{
    Printer p;
    printer_init(&p, cx, root);
    comments_lead_query(&p, plan_is_relation(root) ? relation_span(root) : root->origin);
    doc_begin(&p.doc);
    if (plan_is_relation(root))
        print_query(&p, root);
    else
        print_command(&p, root);
    doc_end(&p.doc);
    finish(&p, out);
}

void print_trailing_comments(ScContext *cx, Buf *out)
{
    Printer p;
    printer_init(&p, cx, NULL);
    finish(&p, out);
}

/* ---- statements that were not converted ---------------------------------------------------- */

/* Append text in a bracketed comment: no mark inside may end it, nor open another one for readers
 * to whom comments nest. */
static void add_disarmed(Buf *out, Str text)
{
    for (size_t i = 0; i < text.n; i++) {
        buf_add_char(out, text.p[i]);
        if (i + 1 < text.n && ((text.p[i] == '*' && text.p[i + 1] == '/') ||
                               (text.p[i] == '/' && text.p[i + 1] == '*')))
            buf_add_char(out, ' ');
    }
}

/* "-- sc-transpile: file:line:column: message" */
static void add_reason(ScContext *cx, Span statement, const char *code, Str message, Buf *out)
{
    buf_add_text(out, "-- sc-transpile: ");
    if (cx->source->name.n > 0)
        buf_add_format(out, "%.*s:", STR_ARG(cx->source->name));
    if (!cx->source->no_text) {
        SourcePosition position = source_position(cx->source, statement.start);
        buf_add_format(out, "%u:%u:", position.line, position.column);
    }
    buf_add_format(out, " %s: ", code);
    size_t start = out->n;
    buf_add_str(out, message);
    for (size_t i = start; i < out->n; i++)
        if (out->p[i] == '\n' || out->p[i] == '\r')
            out->p[i] = ' ';
    buf_add_char(out, '\n');
}

/* Comments outside the statement, which are no part of its text. */
static void add_comments(Printer *p, Buf *out)
{
    doc_print(&p->doc, p->cx->options->line_width, p->cx->options->lower_keywords, out);
}

static void add_comments_before(ScContext *cx, Span statement, Buf *out)
{
    Printer p;
    printer_init(&p, cx, NULL);
    comments_lead_item(&p, statement);
    add_comments(&p, out);
}

static void add_comments_behind(ScContext *cx, Span statement, Buf *out)
{
    Printer p;
    printer_init(&p, cx, NULL);
    comments_skip(&p.comments, statement.end);
    comments_flush(&p);
    add_comments(&p, out);
}

static void add_original(Str original, Buf *out)
{
    buf_add_text(out, "/*\n");
    add_disarmed(out, original);
    buf_add_text(out, "\n*/");
}

/* The marker, if it is wanted, and the reason, on one line. */
static void add_marker(ScContext *cx, Span statement, const char *code, Str message, Buf *out)
{
    OnUnsupported mode = cx->options->on_unsupported;
    if (mode == ON_UNSUPPORTED_MARKER || mode == ON_UNSUPPORTED_FAIL)
        buf_add_format(out, "!!!RESOLVE %s!!! ", code);
    add_reason(cx, statement, code, message, out);
}

void print_unconverted(ScContext *cx, Span statement, const char *code, Str message, Buf *out)
{
    /* A string that is never closed runs on to the last line end of the input. */
    Span written = source_written_span(cx->source, statement);
    Str original = str_slice(source_written(cx->source)->text, written.start, written.end);
    while (original.n > 0 &&
           (original.p[original.n - 1] == '\n' || original.p[original.n - 1] == '\r'))
        original.n--;
    OnUnsupported mode = cx->options->on_unsupported;
    add_comments_before(cx, statement, out);
    add_marker(cx, statement, code, message, out);
    if (mode == ON_UNSUPPORTED_PASSTHROUGH)
        buf_add_str(out, original);
    else
        add_original(original, out);
    buf_add_char(out, '\n');
    add_comments_behind(cx, statement, out);
    /* A comment alone is no statement: nothing ends there. */
    if (mode != ON_UNSUPPORTED_COMMENT)
        buf_add_char(out, ';');
}

void print_unconverted_plan(ScContext *cx, Str original, const char *code, Str message, Buf *out)
{
    OnUnsupported mode = cx->options->on_unsupported;
    add_marker(cx, (Span){0, 0}, code, message, out);
    add_original(original, out);
    /* There is no SQL that could be passed through. */
    bool ends_statement = mode == ON_UNSUPPORTED_MARKER || mode == ON_UNSUPPORTED_FAIL;
    buf_add_text(out, ends_statement ? "\n;\n" : "\n");
}
