/* excerpt.c - see excerpt.h.
 *
 * Every place becomes one mark, or two when it reaches over several lines (its first and its last
 * line). Marks are sorted; those on one line share an excerpt of that line with one row of carets
 * under it. A line wider than WIDTH_MAX is shown through a window, and again through another one
 * for marks that the first does not reach.
 */
#include "diag/excerpt.h"

#include <stdlib.h>
#include <string.h>

#include "util/utf8.h"

enum {
    TAB_WIDTH = 4,
    WIDTH_MAX = 120,     /* of a source line on the screen */
    CONTEXT_BEFORE = 30, /* code points before the first mark of a cut line */
};

typedef struct Mark {
    uint32_t line;   /* offset of the first byte of its line */
    uint32_t number; /* of its line */
    uint32_t start;  /* offsets within the line */
    uint32_t end;
    bool primary;
    Str text;
} Mark;

typedef VEC(Mark) MarkVec;

/* The part of a line that is shown. */
typedef struct Window {
    Str line;
    size_t from, to;
} Window;

/* A row of marks: ASCII characters and the style of each. */
typedef struct Row {
    char *cells;
    unsigned char *styles;
    size_t count;
} Row;

/* --- Text that is safe to show ---------------------------------------------------------------- */

static const char *style_code(DiagSeverity severity, ExcerptStyle style)
{
    if (style == STYLE_PRIMARY)
        return severity == DIAG_ERROR ? "1;31" : severity == DIAG_WARNING ? "1;33" : "1;36";
    return style == STYLE_STRONG ? "1" : "1;34";
}

static void begin_style(Buf *out, bool color, DiagSeverity severity, ExcerptStyle style)
{
    if (color && style != STYLE_PLAIN)
        buf_add_format(out, "\033[%sm", style_code(severity, style));
}

static void end_style(Buf *out, bool color, ExcerptStyle style)
{
    if (color && style != STYLE_PLAIN)
        buf_add_text(out, "\033[0m");
}

void excerpt_add_styled(Buf *out, bool color, DiagSeverity severity, ExcerptStyle style, Str text)
{
    begin_style(out, color, severity, style);
    buf_add_str(out, text);
    end_style(out, color, style);
}

/* Characters that a terminal would obey instead of showing them: controls, and those that turn the
 * direction of what follows. */
static bool is_unsafe(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
}

/* Append the character at *at as it can be shown (out may be NULL) and move behind it; gives the
 * columns it takes. */
static size_t add_character(Buf *out, Str text, size_t *at)
{
    size_t start = *at;
    uint32_t c = utf8_next(text, at);
    if (c == '\t') {
        if (out != NULL)
            buf_add_repeat(out, ' ', TAB_WIDTH);
        return TAB_WIDTH;
    }
    if (is_unsafe(c) || c == 0xFFFD) {
        if (out != NULL)
            buf_add_str(out, STR("\xEF\xBF\xBD"));
        return 1;
    }
    Str shown = str_slice(text, start, *at);
    if (out != NULL)
        buf_add_str(out, shown);
    return utf8_width(shown);
}

/* How many of the next bytes are printable ASCII, a column each: almost all text is. */
static size_t plain_run(Str text, size_t at, size_t end)
{
    size_t start = at;
    while (at < end && text.p[at] >= ' ' && text.p[at] <= '~')
        at++;
    return at - start;
}

void excerpt_add_clean(Buf *out, Str text, size_t indent)
{
    for (size_t at = 0; at < text.n;) {
        size_t plain = plain_run(text, at, text.n);
        if (plain > 0) {
            buf_add(out, text.p + at, plain);
            at += plain;
        } else if (text.p[at] != '\n') {
            add_character(out, text, &at);
        } else {
            at++;
            buf_add_char(out, indent == 0 ? ' ' : '\n');
            buf_add_repeat(out, ' ', indent);
        }
    }
}

/* Columns of a part of a line. */
static size_t width_between(Str line, size_t from, size_t to)
{
    size_t width = 0;
    while (from < to) {
        size_t plain = plain_run(line, from, to);
        width += plain;
        from += plain;
        if (from < to)
            width += add_character(NULL, line, &from);
    }
    return width;
}

/* --- Marks ------------------------------------------------------------------------------------ */

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static Span clamp_span(const Source *source, Span span)
{
    uint32_t size = (uint32_t)source->text.n;
    span.start = span.start < size ? span.start : size;
    span.end = span.end < size ? span.end : size;
    span.end = span.end > span.start ? span.end : span.start;
    return span;
}

static void add_mark(Arena *arena, MarkVec *marks, const Source *source, Span span, bool primary,
                     Str text)
{
    uint32_t first;
    Str line = source_line(source, span.start, &first);
    uint32_t size = (uint32_t)line.n, start = span.start - first, end = span.end - first;
    *VEC_ADD(arena, marks) = (Mark){.line = first,
                                    .number = source_position(source, span.start).line,
                                    .start = start < size ? start : size,
                                    .end = end < size ? end : size,
                                    .primary = primary,
                                    .text = text};
}

static void add_place(Arena *arena, MarkVec *marks, const Source *source, Span span, bool primary,
                      Str text)
{
    span = clamp_span(source, span);
    while (span.end > span.start + 1 && is_blank(source->text.p[span.end - 1]))
        span.end--;
    uint32_t first, last;
    Str first_line = source_line(source, span.start, &first);
    source_line(source, span.end > span.start ? span.end - 1 : span.end, &last);
    if (last > first) {
        uint32_t line_end = first + (uint32_t)first_line.n;
        if (line_end > span.start)
            add_mark(arena, marks, source, (Span){span.start, line_end}, primary, STR(""));
        span.start = last;
        while (span.start < span.end && is_blank(source->text.p[span.start]))
            span.start++;
    }
    add_mark(arena, marks, source, span, primary, text);
}

static int compare_marks(const void *a, const void *b)
{
    const Mark *x = a, *y = b;
    if (x->line != y->line)
        return x->line < y->line ? -1 : 1;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    if (x->end != y->end)
        return x->end < y->end ? -1 : 1;
    return x->primary - y->primary;
}

static void collect_marks(Arena *arena, MarkVec *marks, const Source *source,
                          const Diagnostic *diagnostic)
{
    add_place(arena, marks, source, diagnostic->span, true, diagnostic->label);
    for (size_t i = 0; i < diagnostic->labels.count; i++) {
        const DiagLabel *label = &diagnostic->labels.items[i];
        add_place(arena, marks, source, label->span, false, label->text);
    }
    qsort(marks->items, marks->count, sizeof *marks->items, compare_marks);
}

size_t excerpt_number_width(const Source *source, const Diagnostic *diagnostic)
{
    uint32_t last = clamp_span(source, diagnostic->span).end;
    for (size_t i = 0; i < diagnostic->labels.count; i++) {
        uint32_t end = clamp_span(source, diagnostic->labels.items[i].span).end;
        last = end > last ? end : last;
    }
    char digits[STR_DIGITS_MAX];
    return str_put_number(digits, source_position(source, last).line);
}

/* --- Lines ------------------------------------------------------------------------------------ */

/* What to show of a line so that offset `anchor` of it is seen. */
static Window choose_window(Str line, size_t anchor)
{
    Window window = {line, 0, 0};
    size_t width = 0;
    while (window.to < line.n && width <= WIDTH_MAX) {
        size_t end = line.n - window.to > WIDTH_MAX ? window.to + WIDTH_MAX + 1 : line.n;
        size_t plain = plain_run(line, window.to, end);
        width += plain;
        window.to += plain;
        if (window.to < line.n)
            width += add_character(NULL, line, &window.to);
    }
    if (width <= WIDTH_MAX)
        return window;
    window.from = anchor;
    for (int i = 0; i < CONTEXT_BEFORE && window.from > 0; i++) {
        do
            window.from--;
        while (window.from > 0 && ((unsigned char)line.p[window.from] & 0xC0) == 0x80);
    }
    window.to = window.from;
    for (width = 0; window.to < line.n;) {
        size_t next = window.to;
        width += add_character(NULL, line, &next);
        if (width > WIDTH_MAX)
            break;
        window.to = next;
    }
    return window;
}

static const char ellipsis[] = "...";

/* Column of an offset of the line, counted from the left end of what is shown. */
static size_t window_column(const Window *window, size_t offset)
{
    size_t at = offset < window->to ? offset : window->to;
    return width_between(window->line, window->from, at) +
           (window->from > 0 ? sizeof ellipsis - 1 : 0);
}

static void add_gutter(Buf *out, size_t number_width, uint32_t number, bool color)
{
    begin_style(out, color, DIAG_OFF, STYLE_GUTTER);
    buf_add_char(out, ' ');
    char digits[STR_DIGITS_MAX];
    size_t count = number > 0 ? str_put_number(digits, number) : 0;
    buf_add_repeat(out, ' ', number_width - count);
    buf_add(out, digits, count);
    buf_add_text(out, " |");
    end_style(out, color, STYLE_GUTTER);
}

static void add_line(Buf *out, const Window *window, size_t number_width, uint32_t number,
                     bool color)
{
    add_gutter(out, number_width, number, color);
    if (window->to > window->from)
        buf_add_char(out, ' ');
    if (window->from > 0)
        buf_add_text(out, ellipsis);
    excerpt_add_clean(out, str_slice(window->line, window->from, window->to), 0);
    if (window->to < window->line.n)
        buf_add_text(out, ellipsis);
    buf_add_char(out, '\n');
}

/* --- Rows of marks ---------------------------------------------------------------------------- */

static Row row_new(Arena *arena, size_t count)
{
    Row row = {ARENA_ARRAY(arena, count, char), ARENA_ARRAY(arena, count, unsigned char), count};
    for (size_t i = 0; i < count; i++)
        row.cells[i] = ' ';
    return row;
}

static ExcerptStyle mark_style(const Mark *mark)
{
    return mark->primary ? STYLE_PRIMARY : STYLE_LABEL;
}

static void row_set(Row *row, size_t from, size_t to, char c, ExcerptStyle style)
{
    for (size_t i = from; i < to && i < row->count; i++) {
        row->cells[i] = c;
        row->styles[i] = (unsigned char)style;
    }
}

/* Append the row and, after it, the text of a mark if one is given. */
static void add_row(Buf *out, const Row *row, size_t number_width, const Mark *mark,
                    DiagSeverity severity, bool color)
{
    size_t count = row->count;
    while (mark == NULL && count > 0 && row->cells[count - 1] == ' ')
        count--;
    add_gutter(out, number_width, 0, color);
    if (count > 0 || mark != NULL)
        buf_add_char(out, ' ');
    for (size_t i = 0, next; i < count; i = next) {
        for (next = i + 1; next < count && row->styles[next] == row->styles[i];)
            next++;
        excerpt_add_styled(out, color, severity, (ExcerptStyle)row->styles[i],
                           (Str){row->cells + i, next - i});
    }
    if (mark != NULL) {
        Buf text;
        buf_init(&text);
        excerpt_add_clean(&text, mark->text, 0);
        excerpt_add_styled(out, color, severity, mark_style(mark), buf_str(&text));
        buf_free(&text);
    }
    buf_add_char(out, '\n');
}

/* A run of marks that share one excerpt of a line. */
typedef struct MarkRun {
    const Mark *marks; /* by start */
    size_t count;
    size_t *columns; /* where each begins on the screen */
    size_t *ends;
} MarkRun;

static MarkRun run_new(Arena *arena, const Window *window, const Mark *marks, size_t count)
{
    MarkRun run = {marks, count, ARENA_ARRAY(arena, count, size_t),
                   ARENA_ARRAY(arena, count, size_t)};
    for (size_t i = 0; i < count; i++) {
        run.columns[i] = window_column(window, marks[i].start);
        run.ends[i] = window_column(window, marks[i].end);
        if (run.ends[i] == run.columns[i])
            run.ends[i]++;
    }
    return run;
}

/* The mark whose text stands right of the carets: the last one, if no other reaches beyond it.
 * Gives run->count if there is none. */
static size_t find_inline_mark(const MarkRun *run)
{
    size_t last = run->count - 1;
    for (size_t i = 0; i < last; i++)
        if (run->ends[i] > run->ends[last])
            return run->count;
    return run->marks[last].text.n > 0 ? last : run->count;
}

/* Draw a bar under each mark before `count` whose text is still to come. */
static size_t draw_bars(Row *row, const MarkRun *run, size_t count, size_t inline_mark)
{
    size_t drawn = 0;
    for (size_t i = 0; i < count; i++) {
        if (i == inline_mark || run->marks[i].text.n == 0)
            continue;
        row_set(row, run->columns[i], run->columns[i] + 1, '|', mark_style(&run->marks[i]));
        drawn++;
    }
    return drawn;
}

/* Append the carets of a run and the texts of its marks: one at the end of the carets, the others
 * hanging below, from right to left. */
static void add_marks(Arena *arena, Buf *out, const MarkRun *run, size_t number_width,
                      DiagSeverity severity, bool color)
{
    size_t width = 0;
    for (size_t i = 0; i < run->count; i++)
        width = run->ends[i] > width ? run->ends[i] : width;
    width++;
    Row row = row_new(arena, width);
    for (int primary = 0; primary <= 1; primary++)
        for (size_t i = 0; i < run->count; i++)
            if (run->marks[i].primary == primary)
                row_set(&row, run->columns[i], run->ends[i], primary ? '^' : '-',
                        mark_style(&run->marks[i]));
    size_t inline_mark = find_inline_mark(run);
    const Mark *beside = inline_mark < run->count ? &run->marks[inline_mark] : NULL;
    row.count = beside != NULL ? run->ends[inline_mark] + 1 : row.count;
    add_row(out, &row, number_width, beside, severity, color);

    row = row_new(arena, width);
    if (draw_bars(&row, run, run->count, inline_mark) > 0)
        add_row(out, &row, number_width, NULL, severity, color);
    for (size_t i = run->count; i-- > 0;) {
        if (i == inline_mark || run->marks[i].text.n == 0)
            continue;
        row = row_new(arena, run->columns[i]);
        draw_bars(&row, run, i, inline_mark);
        add_row(out, &row, number_width, &run->marks[i], severity, color);
    }
}

/* --- The excerpt ------------------------------------------------------------------------------ */

/* What lies between two lines that are shown: nothing, the one line, or a sign that more was left
 * out. `after` is the offset of the first line's end. */
static void add_gap(Buf *out, const Source *source, size_t after, uint32_t number, uint32_t next,
                    size_t number_width, bool color)
{
    if (next > number + 2) {
        excerpt_add_styled(out, color, DIAG_OFF, STYLE_GUTTER, STR("..."));
        buf_add_char(out, '\n');
    } else if (next == number + 2) {
        uint32_t first;
        Str line = source_line(source, (uint32_t)after + 1, &first);
        Window window = choose_window(line, 0);
        add_line(out, &window, number_width, number + 1, color);
    }
}

void excerpt_render(Buf *out, const Source *source, const Diagnostic *diagnostic,
                    size_t number_width, bool color)
{
    if (source->text.n == 0)
        return;
    Arena arena;
    arena_init(&arena);
    MarkVec marks = {0};
    collect_marks(&arena, &marks, source, diagnostic);

    add_gutter(out, number_width, 0, color);
    buf_add_char(out, '\n');
    for (size_t i = 0, next; i < marks.count; i = next) {
        const Mark *mark = &marks.items[i];
        uint32_t first;
        Str line = source_line(source, mark->line, &first);
        Window window = choose_window(line, mark->start);
        for (next = i + 1; next < marks.count && marks.items[next].line == mark->line; next++)
            if (window.to < line.n && marks.items[next].start >= window.to)
                break;
        add_line(out, &window, number_width, mark->number, color);
        MarkRun run = run_new(&arena, &window, mark, next - i);
        add_marks(&arena, out, &run, number_width, diagnostic->severity, color);
        if (next < marks.count && marks.items[next].line != mark->line) {
            const char *end = memchr(line.p, '\n', source->text.n - first);
            add_gap(out, source, (size_t)(end - source->text.p), mark->number,
                    marks.items[next].number, number_width, color);
        }
    }
    add_gutter(out, number_width, 0, color);
    buf_add_char(out, '\n');
    arena_free(&arena);
}
