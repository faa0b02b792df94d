/* doc.c - see doc.h. Knows nothing of SQL but that `--` begins a comment. */
#include "print/doc.h"

#include <string.h>

enum { INDENT_WIDTH = 4, FIRST_CAPACITY = 64 };

/* Added to the width of the tape where a line must end: no group with it fits. */
static const uint64_t unfit = (uint64_t)1 << 32;

void doc_init(Doc *doc, Arena *arena, size_t expected)
{
    *doc = (Doc){.arena = arena};
    doc->tokens.capacity = FIRST_CAPACITY + expected;
    doc->tokens.items = ARENA_ARRAY(arena, doc->tokens.capacity, DocToken);
    /* Index 0 is taken, so that it can mean "none". */
    doc->tokens.items[0].kind = DOC_RAW;
    doc->tokens.count = 1;
}

static inline DocToken *add(Doc *doc, DocKind kind)
{
    DocToken *token = VEC_ADD(doc->arena, &doc->tokens);
    token->kind = kind;
    return token;
}

static uint32_t width_since(const Doc *doc, uint64_t start)
{
    uint64_t width = doc->width - start;
    return width > UINT32_MAX ? UINT32_MAX : (uint32_t)width;
}

/* A line may end here: what was closed before needs no more room than up to here. */
static void settle_closed(Doc *doc)
{
    for (size_t i = 0; i < doc->closed.count; i++) {
        DocToken *token = &doc->tokens.items[doc->closed.items[i]];
        token->width = width_since(doc, token->at.start);
    }
    doc->closed.count = 0;
}

/* Something follows a comment: it begins a line, and no group around it fits. A group that ends with
 * the comment may. */
static void end_comment(Doc *doc)
{
    if (!doc->line_over)
        return;
    settle_closed(doc);
    doc->width += unfit;
    doc->line_over = false;
}

static void add_text(Doc *doc, DocKind kind, Str text, size_t width)
{
    end_comment(doc);
    DocToken *token = add(doc, kind);
    token->at.text = text.p;
    token->size = (uint32_t)text.n;
    token->width = (uint32_t)width;
    doc->width += width;
}

void doc_text(Doc *doc, Str text)
{
    add_text(doc, DOC_TEXT, text, text.n);
}

void doc_keyword(Doc *doc, Str text)
{
    add_text(doc, DOC_KEYWORD, text, text.n);
}

static size_t count_code_points(Str text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.n; i++)
        count += ((unsigned char)text.p[i] & 0xC0) != 0x80;
    return count;
}

void doc_text_utf8(Doc *doc, Str text)
{
    add_text(doc, DOC_TEXT, text, count_code_points(text));
}

static DocToken *add_line(Doc *doc, DocKind kind)
{
    end_comment(doc);
    settle_closed(doc);
    DocGroup *group = doc->open.count == 0 ? NULL : &doc->open.items[doc->open.count - 1];
    if (group != NULL && group->fill != 0) {
        DocToken *fill = &doc->tokens.items[group->fill];
        fill->width = width_since(doc, fill->at.start);
        group->fill = 0;
    }
    return add(doc, kind);
}

void doc_line(Doc *doc)
{
    add_line(doc, DOC_LINE);
    doc->width++;
}

void doc_soft_line(Doc *doc)
{
    add_line(doc, DOC_SOFT_LINE);
}

void doc_hard_line(Doc *doc)
{
    add_line(doc, DOC_HARD_LINE);
    doc->width += unfit;
}

void doc_fill_line(Doc *doc)
{
    DocToken *token = add_line(doc, DOC_FILL_LINE);
    token->at.start = doc->width;
    doc->open.items[doc->open.count - 1].fill = doc->tokens.count - 1;
    doc->width++;
}

void doc_begin(Doc *doc)
{
    end_comment(doc);
    DocToken *token = add(doc, DOC_BEGIN);
    token->at.start = doc->width;
    *VEC_ADD(doc->arena, &doc->open) = (DocGroup){doc->tokens.count - 1, 0};
    if (doc->open.count > doc->depth)
        doc->depth = doc->open.count;
}

void doc_end(Doc *doc)
{
    DocGroup *group = &doc->open.items[--doc->open.count];
    if (group->fill != 0)
        *VEC_ADD(doc->arena, &doc->closed) = group->fill;
    *VEC_ADD(doc->arena, &doc->closed) = group->begin;
    add(doc, DOC_END);
}

void doc_indent(Doc *doc)
{
    add(doc, DOC_INDENT);
}

void doc_dedent(Doc *doc)
{
    add(doc, DOC_DEDENT);
}

void doc_open_paren(Doc *doc)
{
    doc_text(doc, STR("("));
    doc_begin(doc);
    doc_indent(doc);
    doc_soft_line(doc);
}

void doc_close_paren(Doc *doc)
{
    doc_dedent(doc);
    doc_soft_line(doc);
    doc_end(doc);
    doc_text(doc, STR(")"));
}

/* ---- comments ---------------------------------------------------------------------------- */

static Str trim_end(Str line)
{
    while (line.n > 0 && strchr(" \t\r\f\v", line.p[line.n - 1]) != NULL)
        line.n--;
    return line;
}

/* Drop at most `column` leading blanks. */
static Str drop_margin(Str line, size_t column)
{
    size_t blanks = 0;
    while (blanks < column && blanks < line.n && (line.p[blanks] == ' ' || line.p[blanks] == '\t'))
        blanks++;
    return str_slice(line, blanks, line.n);
}

/* The tape's width does not count comments: code is not broken because of what is said of it. */
static void add_comment_line(Doc *doc, DocKind kind, Str line)
{
    add_text(doc, kind, line, 0);
}

static void add_comment(Doc *doc, Str text, size_t column)
{
    bool dashes = str_starts_with(text, STR("--"));
    for (bool first = true; text.n > 0 || first; first = false) {
        const char *newline = text.n == 0 ? NULL : memchr(text.p, '\n', text.n);
        size_t length = newline == NULL ? text.n : (size_t)(newline - text.p);
        Str line = trim_end(str_slice(text, 0, length));
        if (first) {
            add_comment_line(doc, DOC_TEXT, line);
        } else {
            doc_hard_line(doc);
            /* A `--` comment goes on after a backslash at the end of its line. */
            if (dashes)
                add_comment_line(doc, DOC_TEXT, STR("-- "));
            add_comment_line(doc, DOC_RAW, drop_margin(line, dashes ? SIZE_MAX : column));
        }
        text = str_slice(text, newline == NULL ? length : length + 1, text.n);
    }
}

void doc_own_line_comment(Doc *doc, Str text, size_t column)
{
    doc->line_over = true;
    add_line(doc, DOC_FRESH_LINE);
    add_comment(doc, text, column);
    add_line(doc, DOC_FRESH_LINE);
    doc->line_over = true;
}

void doc_trailing_comment(Doc *doc, Str text, size_t column)
{
    settle_closed(doc);
    add_comment_line(doc, DOC_TEXT, STR(" "));
    add_comment(doc, text, column);
    add_line(doc, DOC_FRESH_LINE);
    doc->line_over = true;
}

/* ---- printing ---------------------------------------------------------------------------- */

typedef struct Output {
    Buf *out;
    size_t start; /* of the document in `out` */
    size_t column;
    size_t indent;
    size_t line_indent; /* of the line at hand, as it was when the line began */
    size_t line_width;
    bool lower;
    bool line_start; /* nothing on this line yet, the indentation neither */
} Output;

static void new_line(Output *o)
{
    o->line_indent = o->indent;
    if (o->line_start)
        return;
    while (o->out->n > o->start && o->out->p[o->out->n - 1] == ' ')
        o->out->n--;
    buf_add_char(o->out, '\n');
    o->line_start = true;
}

/* Deep nesting must not push everything against the right margin, nor make the output grow with the
 * square of the depth. */
static size_t line_margin(const Output *o)
{
    size_t most = o->line_width / 4 * 3;
    return o->line_indent < most ? o->line_indent : most;
}

static void start_line(Output *o)
{
    o->column = line_margin(o);
    buf_add_repeat(o->out, ' ', o->column);
    o->line_start = false;
}

static void put_text(Output *o, const DocToken *token)
{
    const char *text = token->at.text;
    size_t size = token->size;
    if (o->line_start) {
        start_line(o);
        if (size > 0 && text[0] == ' ') {
            text++;
            size--;
        }
    }
    buf_add(o->out, text, size);
    o->column += token->width;
    if (token->kind == DOC_KEYWORD && o->lower)
        for (char *p = o->out->p + o->out->n - size; p < o->out->p + o->out->n; p++)
            if (*p >= 'A' && *p <= 'Z')
                *p = (char)(*p - 'A' + 'a');
}

static void put_raw(Output *o, const DocToken *token)
{
    if (o->line_start && token->size > 0)
        start_line(o);
    o->line_start = false;
    buf_add(o->out, token->at.text, token->size);
}

static bool fits(const Output *o, size_t width)
{
    size_t column = o->line_start ? line_margin(o) : o->column;
    return column + width <= o->line_width;
}

static void put_blank(Output *o)
{
    if (o->line_start)
        return;
    buf_add_char(o->out, ' ');
    o->column++;
}

void doc_print(Doc *doc, unsigned line_width, bool lower_keywords, Buf *out)
{
    settle_closed(doc);
    Output o = {.out = out, .start = out->n, .line_width = line_width, .lower = lower_keywords};
    bool *flat = ARENA_ARRAY(doc->arena, doc->depth + 1, bool);
    size_t level = 0;
    o.line_start = true;
    for (size_t i = 1; i < doc->tokens.count; i++) {
        const DocToken *token = &doc->tokens.items[i];
        switch (token->kind) {
        case DOC_TEXT:
        case DOC_KEYWORD: put_text(&o, token); break;
        case DOC_RAW: put_raw(&o, token); break;
        case DOC_LINE:
            if (flat[level])
                put_blank(&o);
            else
                new_line(&o);
            break;
        case DOC_SOFT_LINE:
            if (!flat[level])
                new_line(&o);
            break;
        case DOC_FILL_LINE:
            if (flat[level] || fits(&o, token->width))
                put_blank(&o);
            else
                new_line(&o);
            break;
        case DOC_HARD_LINE:
        case DOC_FRESH_LINE: new_line(&o); break;
        case DOC_BEGIN:
            flat[level + 1] = flat[level] || fits(&o, token->width);
            level++;
            break;
        case DOC_END: level--; break;
        case DOC_INDENT: o.indent += INDENT_WIDTH; break;
        case DOC_DEDENT: o.indent -= INDENT_WIDTH; break;
        }
    }
}
