/* comments.c - puts the comments of the source back where they stood.
 *
 * Whoever prints an item tells where it was written. Comments before it are printed before it,
 * comments behind it on its line behind it (and behind its comma). What no item claims is printed by
 * a later one, at last by comments_flush: nothing is lost, and order is kept.
 */
#include "print/printer.h"

#include <ctype.h>
#include <string.h>

static void set_next(CommentCursor *cursor, size_t next)
{
    cursor->next = next;
    cursor->start = next < cursor->count ? cursor->items[next].span.start : UINT32_MAX;
}

void comments_init(CommentCursor *cursor, const ScContext *cx)
{
    *cursor = (CommentCursor){0};
    if (cx->tokens != NULL && cx->options->keep_comments)
        cursor->items = token_list_comments(cx->tokens, &cursor->count);
    set_next(cursor, 0);
}

void comments_skip(CommentCursor *cursor, uint32_t end)
{
    while (cursor->start < end)
        set_next(cursor, cursor->next + 1);
}

static Str source_slice(const Printer *p, uint32_t start, uint32_t end)
{
    return str_slice(p->cx->source->text, start, end);
}

static bool has_newline(Str text)
{
    return text.n > 0 && memchr(text.p, '\n', text.n) != NULL;
}

/* Snowflake's bracketed comments do not nest as Spark's do: take the inner marks apart. */
static Str without_inner_marks(Arena *arena, Str text)
{
    size_t marks = 0;
    for (size_t i = 2; i + 3 < text.n; i++)
        marks += (text.p[i] == '*' && text.p[i + 1] == '/') ||
                 (text.p[i] == '/' && text.p[i + 1] == '*');
    if (marks == 0)
        return text;
    char *copy = arena_alloc(arena, text.n + marks);
    size_t n = 0;
    for (size_t i = 0; i < text.n; i++) {
        copy[n++] = text.p[i];
        if (i < 2 || i + 3 >= text.n)
            continue;
        if ((text.p[i] == '*' && text.p[i + 1] == '/') ||
            (text.p[i] == '/' && text.p[i + 1] == '*'))
            copy[n++] = ' ';
    }
    return (Str){copy, n};
}

static Str comment_text(Printer *p, const Comment *comment)
{
    Str text = source_slice(p, comment->span.start, comment->span.end);
    while (text.n > 0 && isspace((unsigned char)text.p[text.n - 1]))
        text.n--;
    return comment->line ? text : without_inner_marks(p->cx->arena, text);
}

static size_t comment_column(const Printer *p, const Comment *comment)
{
    Str text = p->cx->source->text;
    size_t column = 0;
    while (column < comment->span.start && text.p[comment->span.start - column - 1] != '\n')
        column++;
    return column;
}

/* Whether it can stand in a line of code. */
static bool is_inline(const Printer *p, const Comment *comment)
{
    return !comment->line && !has_newline(source_slice(p, comment->span.start, comment->span.end));
}

static const Comment *take_next(Printer *p)
{
    const Comment *comment = &p->comments.items[p->comments.next];
    set_next(&p->comments, p->comments.next + 1);
    return comment;
}

static void print_leading(Printer *p)
{
    const Comment *comment = take_next(p);
    Str text = comment_text(p, comment);
    if (comment->own_line || !is_inline(p, comment)) {
        doc_own_line_comment(&p->doc, text, comment_column(p, comment));
        return;
    }
    doc_text_utf8(&p->doc, text);
    DOC_TEXT(&p->doc, " ");
}

void comments_lead_item(Printer *p, Span item)
{
    while (p->comments.start < item.start)
        print_leading(p);
}

/* The place of the outermost parenthesis that opens before a place, comments in between aside; the
 * place itself if there is none. */
static uint32_t opening_parenthesis(const Printer *p, uint32_t place)
{
    Str text = p->cx->source->text;
    const CommentCursor *cursor = &p->comments;
    size_t before = cursor->next; /* comments that end before `at` */
    while (before < cursor->count && cursor->items[before].span.end <= place)
        before++;
    for (uint32_t at = place; at > 0;) {
        if (before > 0 && cursor->items[before - 1].span.end == at) {
            at = cursor->items[--before].span.start;
            continue;
        }
        at--;
        if (text.p[at] == '(')
            place = at;
        else if (!isspace((unsigned char)text.p[at]))
            break;
    }
    return place;
}

void comments_lead_query(Printer *p, Span query)
{
    if (p->comments.start >= query.start)
        return;
    query.start = opening_parenthesis(p, query.start);
    comments_lead_item(p, query);
}

/* Whether there is a word between two places, comments aside. */
static bool has_word_between(const Printer *p, size_t comment, uint32_t end)
{
    const CommentCursor *cursor = &p->comments;
    uint32_t at = cursor->items[comment].span.end;
    for (size_t next = comment + 1; at < end; next++) {
        uint32_t stop = next < cursor->count && cursor->items[next].span.start < end
                            ? cursor->items[next].span.start
                            : end;
        Str gap = source_slice(p, at, stop);
        for (size_t i = 0; i < gap.n; i++)
            if (isalpha((unsigned char)gap.p[i]))
                return true;
        at = stop == end ? end : cursor->items[next].span.end;
    }
    return false;
}

void comments_lead_clause(Printer *p, Span first_item)
{
    while (p->comments.start < first_item.start &&
           has_word_between(p, p->comments.next, first_item.start))
        print_leading(p);
}

/* What stands between the end of an item and the next comment. */
typedef enum Gap { GAP_CODE, GAP_LINE_END, GAP_COMMA, GAP_BLANK } Gap;

static Gap gap_before_next(const Printer *p, uint32_t end)
{
    Str gap = source_slice(p, end, p->comments.start);
    Gap result = GAP_BLANK;
    for (size_t i = 0; i < gap.n; i++) {
        if (gap.p[i] == '\n')
            return GAP_LINE_END;
        if (gap.p[i] == ',' && result == GAP_BLANK)
            result = GAP_COMMA;
        else if (!isspace((unsigned char)gap.p[i]))
            return GAP_CODE;
    }
    return result;
}

/* Whether nothing but blanks follows a comment on its line. */
static bool ends_line(const Printer *p, const Comment *comment)
{
    Str text = p->cx->source->text;
    for (size_t i = comment->span.end; i < text.n; i++) {
        if (text.p[i] == '\n')
            return true;
        if (!isspace((unsigned char)text.p[i]))
            return false;
    }
    return true;
}

static bool is_behind(const Printer *p, uint32_t *end, bool comma)
{
    const Comment *comment = &p->comments.items[p->comments.next];
    if (comment->span.start >= *end) {
        Gap gap = gap_before_next(p, *end);
        if (gap != GAP_BLANK && !(comma && gap == GAP_COMMA))
            return false;
        if (gap == GAP_COMMA && is_inline(p, comment) && !ends_line(p, comment))
            return false; /* it belongs to what follows it */
        *end = comment->span.end;
    }
    return true;
}

void comments_end_item(Printer *p, Span item, bool comma)
{
    uint32_t end = item.end;
    bool may_follow = end != 0 && p->comments.start != UINT32_MAX;
    while (may_follow && p->comments.start != UINT32_MAX &&
           is_inline(p, &p->comments.items[p->comments.next]) && is_behind(p, &end, false)) {
        DOC_TEXT(&p->doc, " ");
        doc_text_utf8(&p->doc, comment_text(p, take_next(p)));
    }
    if (comma)
        DOC_TEXT(&p->doc, ",");
    while (may_follow && p->comments.start != UINT32_MAX && is_behind(p, &end, comma)) {
        const Comment *comment = take_next(p);
        doc_trailing_comment(&p->doc, comment_text(p, comment), comment_column(p, comment));
    }
}

void comments_flush(Printer *p)
{
    while (p->comments.start != UINT32_MAX) {
        const Comment *comment = take_next(p);
        Str text = comment_text(p, comment);
        if (comment->own_line)
            doc_own_line_comment(&p->doc, text, comment_column(p, comment));
        else
            doc_trailing_comment(&p->doc, text, comment_column(p, comment));
    }
}
