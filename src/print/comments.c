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

/* Leave out what is no template. */
static void keep_templates(CommentCursor *cursor, Arena *arena)
{
    Comment *kept = ARENA_ARRAY(arena, cursor->count, Comment);
    size_t count = 0;
    for (size_t i = 0; i < cursor->count; i++)
        if (cursor->items[i].is_template)
            kept[count++] = cursor->items[i];
    cursor->items = kept;
    cursor->count = count;
}

void comments_init(CommentCursor *cursor, const ScContext *cx)
{
    *cursor = (CommentCursor){0};
    if (cx->tokens != NULL) {
        cursor->items = token_list_comments(cx->tokens, &cursor->count);
        if (!cx->options->keep_comments)
            keep_templates(cursor, cx->arena);
    }
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
    if (comment->line || comment->is_template)
        return text;
    return without_inner_marks(p->cx->arena, text);
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

static void print_next(Printer *p)
{
    const Comment *comment = take_next(p);
    Str text = comment_text(p, comment);
    if (comment->own_line)
        doc_own_line_comment(&p->doc, text, comment_column(p, comment));
    else
        doc_trailing_comment(&p->doc, text, comment_column(p, comment));
}

/* The first comment that starts at a place or behind it. */
static size_t find_comment(const Comment *comments, size_t count, uint32_t place)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (comments[middle].span.start < place)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Whether there is nothing but blanks between two places, and comments that are left out. */
static bool is_blank_between(const Printer *p, uint32_t start, uint32_t end)
{
    size_t count;
    const Comment *comments = token_list_comments(p->cx->tokens, &count);
    size_t i = find_comment(comments, count, start);
    for (; start < end; start++) {
        while (i < count && comments[i].span.start < start)
            i++;
        if (i < count && comments[i].span.start == start && !comments[i].is_template)
            start = comments[i].span.end - 1;
        else if (!isspace((unsigned char)p->cx->source->text.p[start]))
            return false;
    }
    return true;
}

/* Whether the next comment is a template between the end of an item and its comma. */
static bool is_before_comma(const Printer *p, uint32_t end)
{
    const CommentCursor *cursor = &p->comments;
    for (size_t i = cursor->next; i < cursor->count && cursor->items[i].is_template; i++) {
        if (!is_blank_between(p, end, cursor->items[i].span.start))
            return false;
        end = cursor->items[i].span.end;
        Str rest = str_trim(source_slice(p, end, (uint32_t)p->cx->source->text.n));
        if (rest.n > 0 && rest.p[0] == ',')
            return true;
    }
    return false;
}

void comments_end_item(Printer *p, Span item, bool comma)
{
    uint32_t end = item.end;
    for (; comma && end != 0 && is_before_comma(p, end); print_next(p))
        end = p->comments.items[p->comments.next].span.end;
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

void comments_end_query(Printer *p, Span query)
{
    uint32_t end = query.end;
    while (end > 0 && p->comments.start != UINT32_MAX &&
           (p->comments.start < end || is_blank_between(p, end, p->comments.start))) {
        end = p->comments.items[p->comments.next].span.end;
        print_next(p);
    }
}

void comments_flush(Printer *p)
{
    while (p->comments.start != UINT32_MAX)
        print_next(p);
}
